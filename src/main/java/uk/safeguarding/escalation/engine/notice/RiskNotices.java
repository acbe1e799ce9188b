package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.notification.Recipient;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Rung;

/** Who is told, for information only, that immediate risk or a round table has led past them (AMB-64). */
@Component
public class RiskNotices {

    private final NoticeWriter writer;
    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final HandlerDirectory directory;

    /** Notices are written from the register and the directory. */
    public RiskNotices(NoticeWriter writer, DisputeTexts texts, DisputeRegister disputes, HandlerDirectory directory) {
        this.writer = writer;
        this.texts = texts;
        this.disputes = disputes;
        this.directory = directory;
    }

    /**
     * Tells the rungs of the stages that were left out, on every side. They get no task and no clock. Where the policy leaves no
     * choice of stage everybody knows that the stage is left out, and nobody is told besides (SOL-2.2b).
     *
     * @param skipped numbers of the stages left out, without one that was open
     * @param entered stage at which the dispute goes on
     * @param because why
     */
    public void skipped(String reference, List<Integer> skipped, int entered, String because) {
        Partnership partnership = texts.partnership(reference);
        if (skipped.isEmpty() || !partnership.immediateRisk().byDiscretion()) {
            return;
        }
        tell(reference, skipped, "immediate risk leads past ", "Immediate risk to " + texts.person(reference) + " was declared, and this "
                + "disagreement goes on at stage " + entered, because);
    }

    /**
     * The same where a round table has proposed a stage above the next one, and every party has agreed (TRA-3.4).
     *
     * @param skipped numbers of the stages left out, without the one that was open
     * @param entered stage at which the dispute goes on
     */
    public void skippedByRoundTable(String reference, List<Integer> skipped, int entered) {
        if (!skipped.isEmpty()) {
            tell(reference, skipped, "a round table leads past ", "A round table of senior managers has proposed, and every party has "
                    + "agreed, that this disagreement goes on at stage " + entered, "the senior managers of all parties agree on it");
        }
    }

    private void tell(String reference, List<Integer> skipped, String subject, String what, String because) {
        Partnership partnership = texts.partnership(reference);
        List<Recipient> recipients = new ArrayList<>();
        for (Party party : disputes.parties(reference)) {
            skipped.stream().flatMap(stage -> partnership.rungsOfStage(stage).stream()).map(Rung::id)
                    .forEach(rung -> recipients.addAll(Recipients.of(directory.at(reference, party.id(), rung, null))));
        }
        String stages = skipped.stream().map(stage -> "stage " + stage).collect(Collectors.joining(", "));
        writer.tell(reference, "stage-skipped", recipients, "for your information: " + subject + stages, what + " at once, without "
                + stages + ". This is for your information: you have no task in it, and no limit runs for you.\n\nWhy: " + because);
    }
}
