package uk.safeguarding.escalation.engine.monitoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.MonitoringForm;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * Sends the Monitoring Form: each destination of each sending agency has an entry of its own in the register, and everybody gets
 * the form once (SGL-3.e, SGL-X3.4, AMB-42). Subjects never hold the service user's name.
 */
@Component
class MonitoringDispatch {

    private static final int STAGE_WITH_REPRESENTATIVE_ABOVE = 3;

    private final MonitoringForms forms;
    private final Destinations destinations;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final NoticeWriter notices;
    private final Clock clock;

    MonitoringDispatch(MonitoringForms forms, Destinations destinations, DisputeRegister disputes, StageRegister stages,
                       RecordRegister records, NoticeWriter notices, Clock clock) {
        this.forms = forms;
        this.destinations = destinations;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.notices = notices;
        this.clock = clock;
    }

    /** To each party's own representative at the next stage, to the board office, and to its resolution audit manager. */
    void send(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        StageEntry left = stages.entry(Vars.stageEntry(execution));
        MonitoringForm form = forms.of(reference).orElseThrow();
        Set<Recipient> recipients = new LinkedHashSet<>();
        for (Party party : disputes.parties(reference)) {
            if (left.stage() == STAGE_WITH_REPRESENTATIVE_ABOVE) {
                recipients.addAll(enter(left, party, "representative", destinations.representatives(reference, party), form));
            }
            recipients.addAll(enter(left, party, "board-office", List.of(office(reference)), form));
            List<Recipient> auditors = destinations.auditManagers(reference, party);
            recipients.addAll(auditors.isEmpty() ? enter(left, party, "board-office-for-audit", List.of(office(reference)), form)
                    : enter(left, party, "audit-manager", auditors, form));
        }
        notices.tell(reference, "monitoring-form", recipients, "Monitoring Form, stage " + left.stage(), form.toText(true));
    }

    /** Where no representative can be reached, the office gets that copy too, and the entry says so. */
    private List<Recipient> enter(StageEntry left, Party party, String destination, List<Recipient> to, MonitoringForm form) {
        List<Recipient> reached = to.isEmpty() ? List.of(office(left.reference())) : to;
        reached.forEach(r -> keep(left, party.id(), Map.of("destination", to.isEmpty() ? destination + ": nobody known, sent to "
                + "the board office" : destination, "recipient", r.id(), "stage", left.stage(), "complete", form.complete())));
        return reached;
    }

    /** A dispatch for a party is the software's own act: nobody acts for another party by what brought it about. */
    private void keep(StageEntry stage, String party, Map<String, Object> answers) {
        records.add(new Entry(0, stage.reference(), stage.id(), party, EntryKind.MONITORING_DISPATCH, party == null ? ActingUser.id() : ActingUser.SYSTEM,
                clock.instant(), answers, null));
    }

    /**
     * To the agencies that the board office chose: a party gets the form, others a summary without the name unless a reason was
     * given.
     *
     * @throws Refusal where nobody can be reached at a chosen agency
     */
    void distribute(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        StageEntry left = stages.entry(Vars.stageEntry(execution));
        Entry choice = records.latest(reference, EntryKind.MONITORING_DISTRIBUTION, left.id()).orElseThrow();
        Object agencies = choice.answers().get("distributionAgencies");
        if (agencies instanceof List<?> chosen) {
            chosen.forEach(agency -> tell(left, agency.toString(), choice));
        }
    }

    private void tell(StageEntry left, String agency, Entry choice) {
        String reference = left.reference();
        List<Recipient> recipients = destinations.of(reference, agency);
        if (recipients.isEmpty()) {
            throw new Refusal("Agencies: nobody can be reached at " + destinations.name(reference, agency) + ". Ask an administrator "
                    + "to give its representative or safeguarding lead an account, or leave it out.");
        }
        boolean whole = choice.text("wholeFormReason") != null
                || disputes.parties(reference).stream().anyMatch(p -> p.agency().equals(agency));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("destination", "agency");
        answers.put("agency", agency);
        answers.put("stage", left.stage());
        answers.put("whole", whole);
        List<String> groups = new ArrayList<>();
        recipients.forEach(r -> groups.add(r.id()));
        answers.put("recipient", String.join(", ", groups));
        keep(left, null, answers);
        String note = choice.text("distributionNote") == null ? "" : choice.text("distributionNote") + "\n\n";
        notices.tell(reference, "monitoring-distribution", recipients, "Monitoring Form, stage " + left.stage()
                + (whole ? "" : ": summary"), note + forms.of(reference).orElseThrow().toText(whole));
    }

    private Recipient office(String reference) {
        return notices.office(disputes.get(reference));
    }
}
