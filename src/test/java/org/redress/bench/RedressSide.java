package org.redress.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.redress.common.CaseNumber;
import org.redress.common.Channel;
import org.redress.common.Person;
import org.redress.complaint.ComplaintIntake;
import org.redress.complaint.NewComplaint;
import org.redress.desk.TaskWork;
import org.redress.engine.OpenTasks;
import org.redress.followup.SurveyAnswers;
import org.redress.remedy.Agreements;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** This application without its HTTP edge: intake, forms, audit, deadlines, letters and all. */
final class RedressSide implements Side {
    private static final Person AGENT = Person.staff("agent");
    private static final Set<String> GROUPS = Set.of("agents", "quality");

    private final ComplaintIntake intake;
    private final TaskWork tasks;
    private final OpenTasks open;
    private final Agreements agreements;
    private final SurveyAnswers surveys;
    private final JdbcTemplate sql;

    RedressSide(ApplicationContext app) {
        intake = app.getBean(ComplaintIntake.class);
        tasks = app.getBean(TaskWork.class);
        open = app.getBean(OpenTasks.class);
        agreements = app.getBean(Agreements.class);
        surveys = app.getBean(SurveyAnswers.class);
        sql = app.getBean(JdbcTemplate.class);
    }

    @Override
    public String begin(int number) {
        var customer = new NewComplaint.NewCustomer(null, null, null, "bench-" + number, "en");
        var complaint = new NewComplaint(Channel.WEB, customer, null, "Broken", "The cup arrived broken.", null);
        var receipt = intake.file(AGENT, "bench-" + number, complaint, List.of());
        try {
            return new ObjectMapper().readTree(receipt).path("number").asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean work(String theCase) {
        var task = open.ofCase(theCase).stream().findFirst();
        task.ifPresent(found -> tasks.complete(found.taskId(), AGENT, GROUPS, Side.ANSWERS.get(found.activityId())));
        return task.isPresent();
    }

    @Override
    public void serveShop() {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(10))
                .until(() -> sql.queryForObject("select count(*) from act_ru_ext_task", Long.class) == 0);
    }

    @Override
    public void accept(String theCase) {
        agreements.accept(CaseNumber.of(theCase), AGENT);
    }

    @Override
    public void answerSurvey(String theCase) {
        surveys.take(CaseNumber.of(theCase), AGENT, new SurveyAnswers.Answer(5, 9, null));
    }

    @Override
    public long ended() {
        return sql.queryForObject("select count(*) from redress.case_file where closed_at is not null", Long.class);
    }
}
