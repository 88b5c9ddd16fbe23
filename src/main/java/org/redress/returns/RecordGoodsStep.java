package org.redress.returns;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Completion;
import org.redress.engine.ModelBean;
import org.redress.engine.Submissions;

/** Where an exchange is proposed, keeps which goods it is about; the return that follows claims no others. */
@ModelBean("recordGoods")
class RecordGoodsStep implements TaskListener {
    private final Submissions submissions;
    private final CaseGoods goods;

    RecordGoodsStep(Submissions submissions, CaseGoods goods) {
        this.submissions = submissions;
        this.goods = goods;
    }

    @Override
    public void notify(DelegateTask task) {
        var done = Completion.of(task, submissions);
        if ("EXCHANGE".equals(done.form().text("remedyKind")))
            goods.name(done.number(), done.who(), done.form().text("lines"));
        else goods.forget(done.number());
    }
}
