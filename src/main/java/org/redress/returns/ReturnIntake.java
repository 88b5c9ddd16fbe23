package org.redress.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.AuditTrail;
import org.redress.common.Person;
import org.redress.complaint.Arrival;
import org.redress.complaint.CaseIntake;
import org.redress.complaint.CaseLetters;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a return or exchange in, once per key, and acknowledges it at once. */
@Component
public class ReturnIntake {
    private final CaseIntake intake;
    private final ReturnCases returns;
    private final GoodsCheck goods;
    private final CaseLetters letters;
    private final AuditTrail audit;

    ReturnIntake(CaseIntake intake, ReturnCases returns, GoodsCheck goods, CaseLetters letters, AuditTrail audit) {
        this.intake = intake;
        this.returns = returns;
        this.goods = goods;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * Files a return; refused when the goods cannot be asked back at all.
     *
     * @return the receipt as JSON, as it was first given
     */
    public String file(Person who, String key, NewReturn asked, List<MultipartFile> files) {
        return intake.file(who, key, arrival(asked), files, filed -> keep(asked, filed));
    }

    private void keep(NewReturn asked, CaseIntake.Filed filed) {
        var order = goods.admit(asked);
        returns.add(ReturnCase.asked(filed.number(), asked, order.freight().currency()));
        returns.addLines(filed.number(), asked.lines());
        audit.record(filed.number(), filed.by(), "RETURN_RECEIVED", facts(asked, filed));
        letters.acknowledgeReceipt(filed.number(), filed.customer().id(), "return-acknowledgement");
    }

    private static Arrival arrival(NewReturn asked) {
        return new Arrival(
                "R",
                "RETURN",
                ReturnFlow.PROCESS,
                true,
                asked.channel(),
                asked.customer(),
                asked.orderId(),
                asked.subject(),
                asked.text(),
                asked.kind().sought(),
                null,
                asked);
    }

    private static Map<String, Object> facts(NewReturn asked, CaseIntake.Filed filed) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", asked.channel());
        facts.put("customerId", filed.customer().id());
        facts.put("orderId", asked.orderId().strip());
        facts.put("kind", asked.kind());
        facts.put("reason", asked.reason());
        facts.put("lines", asked.lines().stream().map(ReturnLine::toString).toList());
        facts.put("text", AuditTrail.digest(asked.text()));
        facts.put("files", filed.files());
        return facts;
    }
}
