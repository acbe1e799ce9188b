package uk.safeguarding.escalation.engine.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.MonitoringForm;
import uk.safeguarding.escalation.dispute.MonitoringForm.Monitoring;
import uk.safeguarding.escalation.dispute.MonitoringForm.View;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.Signature;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Puts the Monitoring Form together from the register: the parties' records at stages 3 and 4 are its parts, so nothing is
 * written twice and a form that goes on to the next stage holds what was written before (SGL-X3.3).
 */
@Component
class MonitoringForms {

    static final String SERVICE_USER = "serviceUserName";
    private static final int FIRST_MONITORED_STAGE = 3;

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final DisputeTexts texts;

    MonitoringForms(DisputeRegister disputes, StageRegister stages, RecordRegister records, DisputeTexts texts) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.texts = texts;
    }

    /** The form as it stands, whatever is missing; empty where the dispute never came to stage 3. */
    Optional<MonitoringForm> of(String reference) {
        return of(reference, Long.MAX_VALUE);
    }

    /** The form as it came from the stages before this entry; empty where there was none. */
    Optional<MonitoringForm> before(String reference, long stageEntry) {
        return of(reference, stageEntry);
    }

    /** The service user's name, once somebody has written it (F1). */
    Optional<String> serviceUser(String reference) {
        return records.latestWith(reference, SERVICE_USER).map(e -> e.text(SERVICE_USER));
    }

    private Optional<MonitoringForm> of(String reference, long before) {
        List<StageEntry> monitored = stages.entries(reference).stream()
                .filter(e -> e.stage() >= FIRST_MONITORED_STAGE && e.id() < before).toList();
        return monitored.isEmpty() ? Optional.empty() : Optional.of(form(reference, monitored));
    }

    private MonitoringForm form(String reference, List<StageEntry> monitored) {
        List<Entry> written = records.all(reference).stream().filter(e -> monitored.stream()
                .anyMatch(m -> Objects.equals(m.id(), e.stageEntry()))).toList();
        // what was signed for an agreement that has been reopened since counts no longer
        long last = monitored.get(monitored.size() - 1).id();
        Optional<Entry> completed = last(written, EntryKind.MONITORING_FORM, last)
                .filter(form -> disputes.agreementReopenedAt(last).isEmpty());
        Partnership partnership = texts.partnership(reference);
        return new MonitoringForm(reference, disputes.get(reference).adult(), serviceUser(reference).orElse(null),
                records.ofKind(reference, EntryKind.RAISE).stream().map(e -> e.text("disagreement")).filter(Objects::nonNull)
                        .findFirst().orElse(null),
                disputes.parties(reference).stream().map(p -> view(partnership, p, monitored, written)).toList(),
                monitored.stream().map(e -> result(e, written)).filter(r -> !r.isBlank()).toList(),
                completed.flatMap(Signatures::of).orElse(null), countersigned(written, completed),
                completed.map(MonitoringForms::monitoring).orElse(null),
                written.stream().map(e -> e.text("additionalNotes")).filter(Objects::nonNull).toList());
    }

    private static Optional<Entry> last(List<Entry> written, String kind, long stageEntry) {
        return written.stream().filter(e -> e.kind().equals(kind) && e.stageEntry() == stageEntry)
                .reduce((earlier, later) -> later);
    }

    private static List<Signature> countersigned(List<Entry> written, Optional<Entry> completed) {
        return written.stream().filter(e -> e.kind().equals(EntryKind.MONITORING_COUNTERSIGNATURE))
                .filter(e -> completed.isPresent() && e.id() > completed.get().id())
                .map(Signatures::of).flatMap(Optional::stream).toList();
    }

    private static Monitoring monitoring(Entry completed) {
        return new Monitoring(Integer.parseInt(completed.text(MonitoringFacts.STAGE)),
                Integer.parseInt(completed.text(MonitoringFacts.WORKING_DAYS)),
                Integer.parseInt(completed.text(MonitoringFacts.CALENDAR_DAYS)), completed.text("effectiveness"),
                completed.text("suggestions"));
    }

    private View view(Partnership partnership, Party party, List<StageEntry> monitored, List<Entry> written) {
        return written.stream().filter(e -> party.id().equals(e.partyId()) && e.text("ourView") != null)
                .reduce((earlier, later) -> later)
                .map(e -> new View(texts.party(partnership, party), e.text("ourView"), from(e, monitored)))
                .orElseGet(() -> new View(texts.party(partnership, party), null, null));
    }

    private String from(Entry e, List<StageEntry> monitored) {
        int stage = monitored.stream().filter(m -> Objects.equals(m.id(), e.stageEntry())).findFirst().orElseThrow().stage();
        return "stage " + stage + ", " + Signatures.of(e).map(Signature::toText)
                .orElseGet(() -> texts.user(e.author()) + ", " + texts.moment(e.writtenAt()));
    }

    /** F3 of one stage: what was agreed or decided there, or why and with what it went on. */
    private String result(StageEntry entry, List<Entry> written) {
        List<String> lines = new ArrayList<>();
        List<Entry> here = written.stream().filter(e -> Objects.equals(e.stageEntry(), entry.id())).toList();
        if (!entry.open()) {
            lines.add("Stage " + entry.stage() + ", " + texts.moment(entry.left().at()) + ": " + entry.left().reason().words() + ".");
        }
        if (!entry.open() && entry.left().reason() == LeftReason.AGREED) {
            records.onTheTable(entry.id()).map(Proposal::wording).ifPresent(lines::add);
            disputes.agreementReopenedAt(entry.id())
                    .ifPresent(at -> lines.add("Reopened " + texts.moment(at) + ": an agreed action was not done."));
        }
        Stream.of("mediationText", "panelDecision").forEach(field -> here.stream().map(e -> e.text(field)).filter(Objects::nonNull)
                .forEach(lines::add));
        here.stream().map(e -> e.text("escalation")).filter(Objects::nonNull).map(t -> "Goes on: " + t).forEach(lines::add);
        return String.join("\n", lines);
    }
}
