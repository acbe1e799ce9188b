package uk.safeguarding.escalation.engine.notice;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Aim;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * An aim that is counted beside the stages has passed without a resolution: it is recorded, and the posts that the partnership's
 * file names for it are told. No stage is left or skipped because of it (AMB-02, AMB-03, AMB-21, WOL-4.0, WOL-4.4c).
 */
@Component("tellAimPassed")
class AimPassed implements JavaDelegate {

    /** Input parameter of the send task: id of the aim in the partnership's file. */
    private static final String AIM = "aim";

    private final NoticeWriter notices;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final FormGuard guard;

    AimPassed(NoticeWriter notices, DisputeTexts texts, DisputeRegister disputes, FormGuard guard) {
        this.notices = notices;
        this.texts = texts;
        this.disputes = disputes;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Partnership partnership = texts.partnership(reference);
        Aim aim = partnership.rules().aim((String) execution.getVariable(AIM));
        guard.keep(reference, EntryKind.AIM_PASSED, Map.of(AIM, aim.id(), "aimPassed", aim.words()), execution);
        notices.tell(reference, EntryKind.AIM_PASSED, recipients(reference, partnership, aim), "the aim of " + aim.workingDays()
                + " working days has passed", "Counted from " + aim.from().words() + ", the aim of " + aim.workingDays() + " working "
                + "days" + (aim.givesWay() ? ", or the earlier date set to protect " + texts.person(reference) + "," : "") + " has passed and the disagreement is not resolved. Nothing moves because of this.\n\n"
                + notices.now(reference));
    }

    private List<Recipient> recipients(String reference, Partnership partnership, Aim aim) {
        List<Recipient> posts = partnership.boardPosts().stream().filter(post -> aim.tells().contains(post.id()))
                .map(partnership::groupId).map(Recipient::group).toList();
        return posts.isEmpty() ? List.of(notices.office(disputes.get(reference))) : posts;
    }
}
