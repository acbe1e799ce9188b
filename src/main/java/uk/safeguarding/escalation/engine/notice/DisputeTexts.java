package uk.safeguarding.escalation.engine.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.ConfirmationRule;
import uk.safeguarding.escalation.partnership.Contact;
import uk.safeguarding.escalation.partnership.Partnership;

/** The register's facts in plain words, for forms and notices. */
@Component
public class DisputeTexts {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final DeadlineTexts deadlines;
    private final StageDuties duties;
    private final IdentityService identity;
    private final Clock clock;

    /** The texts are written from the register, the partnerships' files and the accounts' names. */
    public DisputeTexts(Partnerships partnerships, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                        DeadlineTexts deadlines, StageDuties duties, @Lazy IdentityService identity, Clock clock) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.deadlines = deadlines;
        this.duties = duties;
        this.identity = identity;
        this.clock = clock;
    }

    /** A party by the name of its agency (and team). */
    public String party(Partnership partnership, Party party) {
        return partnership.agency(party.agency()).map(agency -> agency.name() + agency.teams().stream()
                .filter(t -> t.id().equals(party.team()) && party.id().contains("/")).map(t -> ", " + t.name()).findFirst()
                .orElse("")).orElse(party.agency());
    }

    /** A user by name. */
    public String user(String userId) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            return userId;
        }
        String name = (Optional.ofNullable(user.getFirstName()).orElse("") + " "
                + Optional.ofNullable(user.getLastName()).orElse("")).strip();
        return name.isEmpty() ? userId : name;
    }

    /** Those who act, or are asked to, by the names of the people and the posts. */
    public String names(Partnership partnership, Who who) {
        return Stream.concat(who.users().stream().map(this::user), who.groups().stream().map(g -> partnership.post(g)
                .map(p -> p.post().name()).or(() -> partnership.boardPostOf(g).map(b -> b.name())).orElse(g)))
                .collect(Collectors.joining(", "));
    }

    /** The other parties' names, or all of them for the board. */
    public String otherSide(String reference, String partyId) {
        Partnership partnership = partnership(reference);
        return disputes.parties(reference).stream().filter(p -> !p.id().equals(partyId)).map(p -> party(partnership, p))
                .collect(Collectors.joining(partyId == null ? " / " : ", "));
    }

    /** A stage by number and rung; a step of a special route by its rung alone. */
    public String stage(StageEntry entry) {
        String rung = entry.rung() == null ? null : partnership(entry.reference()).rung(entry.rung()).name();
        return entry.stage() == 0 ? rung : name(entry).orElseGet(() -> "Stage " + entry.stage() + (rung == null ? "" : ": " + rung));
    }

    /** A stage by its number, within a sentence; a step of a special route by its rung. */
    public String shortStage(StageEntry entry) {
        return entry.stage() == 0 ? stage(entry) : name(entry).orElseGet(() -> "stage " + entry.stage());
    }

    /** The name of a stage that people do not know by its number. */
    private Optional<String> name(StageEntry entry) {
        return Optional.ofNullable(partnership(entry.reference()).rules().stageNames().get(entry.stage()));
    }

    /**
     * What stands while a dispute is open: the decision of the raise form, until it is changed by agreement or by a panel; after
     * a reopening, that agreement or decision (HAR-5.3, GEN-23).
     *
     * @return {@code null} where the raise form has none, and while an agreement or a binding decision is in force
     */
    public String decisionInForce(String reference) {
        boolean changed = disputes.outcome(reference).map(DisputeRegister.ReachedOutcome::outcome)
                .filter(o -> o == Outcome.RESOLVED_AGREED || o == Outcome.RESOLVED_BINDING).isPresent();
        return changed ? null : records.ofKind(reference, EntryKind.RAISE).stream().map(e -> e.text("decisionInForce"))
                .filter(Objects::nonNull).findFirst().map(first -> lastChange(reference).orElse(first)).orElse(null);
    }

    /** What changed a decision last, by agreement or by a panel, whether or not the dispute was reopened since. */
    private Optional<String> lastChange(String reference) {
        return stages.entries(reference).stream().filter(e -> !e.open())
                .map(e -> switch (e.left().reason()) {
                    case AGREED -> records.onTheTable(e.id()).map(Proposal::wording).orElse(null);
                    case RESOLVED_BINDING -> records.latest(reference, EntryKind.PANEL_DECISION)
                            .map(d -> d.text("panelDecision")).orElse(null);
                    default -> null;
                }).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    /**
     * When a task is due, as its card, form and reminder say it: the limit of its stage, an earlier date of its own, else the
     * house target, which moves
     * nothing (GEN-08).
     *
     * @param dueAt when the task is due, or {@code null} to speak of the stage alone
     */
    public String deadline(String reference, Long stageEntry, Instant dueAt) {
        Optional<StageEntry> entry = Optional.ofNullable(stageEntry).map(stages::entry).filter(StageEntry::open);
        Optional<Instant> limit = entry.flatMap(e -> stages.deadline(e.id()));
        if (dueAt != null && limit.filter(dueAt::isBefore).isPresent()) {
            return moment(dueAt);
        }
        if (limit.isPresent()) {
            return moment(limit.get()) + deadlines.note(entry.get());
        }
        String none = entry.isPresent() ? "No limit is published for this stage. " : "";
        return (none + (dueAt == null ? "" : "House target: " + moment(dueAt))).strip();
    }

    /** How the limit of an open stage is counted, day by day, and which clock acts; {@code null} where it has none. */
    public String deadlineWhy(Long stageEntry) {
        return Optional.ofNullable(stageEntry).map(stages::entry).filter(e -> e.open() && e.limitWorkingDays() != null)
                .map(deadlines::why).orElse(null);
    }

    /** What the challenged side had to do at a stage that was left, and has not recorded: one line each, or nothing (WOL-4.1g). */
    public String dutiesNotDone(StageEntry left) {
        return duties.notDone(left).stream().map(line -> line + ".\n").collect(Collectors.joining());
    }

    /** An instant as people write it, local time. */
    public String moment(Instant instant) {
        return ReadableDates.dateAndTime(instant, Partnerships.ZONE);
    }

    /** How the adult is kept safe meanwhile: the newest statement, with its owner, author and time (GEN-11). */
    public String currentSafety(String reference) {
        return records.latestWith(reference, "interimSafety").map(e -> e.text("interimSafety")
                + Optional.ofNullable(e.text("interimSafetyOwner")).map(o -> "\nResponsible: " + o).orElse("")
                + "\n(" + user(e.author()) + ", " + moment(e.writtenAt()) + ")").orElse("");
    }

    /** The person at risk as texts speak of them: the child, where the raise said so, else the adult (WOL-1.1). */
    public String person(String reference) {
        return "the " + records.ofKind(reference, EntryKind.RAISE).stream().map(e -> e.text("subject")).filter(Objects::nonNull)
                .findFirst().orElse("adult");
    }

    /** Who asked for what a record holds: {@code Asked for by Ann Lee, West Midlands Police}. */
    public String askedBy(Entry entry) {
        return "Asked for by " + user(entry.author()) + Optional.ofNullable(entry.partyId()).map(id -> ", "
                + party(partnership(entry.reference()), disputes.party(entry.reference(), id))).orElse("");
    }

    /** What the dispute is about, from the raise form. */
    public String caseSummary(String reference) {
        Dispute dispute = disputes.get(reference);
        Partnership partnership = partnership(reference);
        Entry raise = records.ofKind(reference, EntryKind.RAISE).get(0);
        StringBuilder text = new StringBuilder();
        line(text, "Reference", reference);
        String subject = raise.text("subject");
        line(text, subject == null ? "Adult's case reference" : "Case reference of the " + subject, dispute.adult());
        line(text, "Raised by", user(dispute.raisedBy()) + ", " + moment(dispute.raisedAt()));
        line(text, "Put to the other practitioner on", Optional.ofNullable(raise.text("putOn")).map(LocalDate::parse)
                .map(ReadableDates::date).orElse(null));
        partnership.rules().overallLimit()
                .ifPresent(limit -> line(text, "First considered on", ReadableDates.date(dispute.identifiedOn())));
        line(text, "Time frame agreed before the raise", Optional.ofNullable(raise.text("agreedUntil")).map(LocalDate::parse)
                .map(until -> "until " + ReadableDates.date(until) + ", with " + raise.text("agreedWith") + ", because: "
                        + raise.text("agreedReason")).orElse(null));
        for (Party party : disputes.parties(reference)) {
            line(text, party.raising() ? "Raising side" : "Challenged side",
                    party(partnership, party) + " (" + user(party.practitioner()) + ")");
        }
        line(text, "Subject", Optional.ofNullable(raise.text("categoryOther")).orElseGet(() -> partnership.categories().stream()
                .filter(c -> c.id().equals(dispute.category())).map(c -> c.label()).findFirst().orElse(null)));
        line(text, "Example", partnership.examples().stream().filter(e -> e.id().equals(dispute.example()))
                .map(e -> e.label()).findFirst().orElse(null));
        line(text, "Earlier agreement", raise.text("earlierReference"));
        line(text, "What was decided or not done", raise.text("decision"));
        line(text, "What we disagree about", raise.text("disagreement"));
        line(text, "What we want to happen", raise.text("actionWanted"));
        line(text, "What it means for the person", raise.text("effect"));
        line(text, "Evidence", raise.text("evidence"));
        line(text, "Referred to the police", Optional.ofNullable(raise.text("policeReferredOn")).map(LocalDate::parse)
                .map(on -> ReadableDates.date(on) + ", " + raise.text("policeReference")).orElse(null));
        line(text, "Family members who dispute the best-interests decision", raise.text("family"));
        line(text, "Agreed plan or meeting", raise.text("agreedPlan"));
        line(text, "Also raised by", raise.text("coRaisers"));
        return text.toString().strip();
    }

    /** What has happened so far, as far as this party may know: its own records, and everything that is shared. */
    public String soFar(String reference, String partyId) {
        StringBuilder text = new StringBuilder();
        for (StageEntry entry : stages.entries(reference)) {
            text.append(stage(entry)).append(", opened ").append(moment(entry.enteredAt())).append(" (")
                    .append(entry.openedBecause()).append(")\n");
            records.ofStage(reference, entry.id()).stream().filter(e -> mayRead(e, partyId)).forEach(e -> own(text, e));
            for (Proposal p : records.proposals(entry.id())) {
                text.append("  Wording proposed ").append(moment(p.proposedAt())).append(":\n").append(p.wording().indent(4));
            }
            if (!entry.open()) {
                text.append("  Left ").append(moment(entry.left().at())).append(": ").append(entry.left().reason().words())
                        .append("\n");
                duties.notDone(entry).forEach(line -> text.append("  ").append(line).append("\n"));
            }
        }
        beside(text, reference, partyId);
        return text.toString().strip();
    }

    private void beside(StringBuilder text, String reference, String partyId) {
        for (Entry e : records.all(reference)) {
            String title = RecordTexts.BESIDE.get(e.kind());
            if (title != null && (RecordTexts.SHARED.contains(e.kind()) || mayRead(e, partyId))) {
                text.append(title).append("\n");
                own(text, e);
            }
        }
    }

    private static boolean mayRead(Entry e, String partyId) {
        return partyId == null || partyId.equals(e.partyId());
    }

    private void own(StringBuilder text, Entry e) {
        text.append("  Record ").append(e.id()).append(" of ").append(user(e.author())).append(", ").append(moment(e.writtenAt())).append("\n");
        if (partnership(e.reference()).rules().practice().approvedDiscussions()) {
            DiscussionTexts.of(e).ifPresent(t -> text.append(t.indent(4)));
        }
        for (Map.Entry<String, String> answer : RecordTexts.SHOWN) {
            Optional.ofNullable(e.text(answer.getKey())).ifPresent(t -> text.append((answer.getValue() + ": " + readable(t)).indent(4)));
        }
        records.ofKind(e.reference(), EntryKind.CORRECTION).stream().filter(c -> Long.valueOf(e.id()).equals(c.corrects()))
                .forEach(c -> text.append("    Correction of ").append(user(c.author())).append(", ").append(moment(c.writtenAt()))
                        .append("\n").append(c.text("correction").indent(6)));
    }

    /** An answer as people read it: a date in words, anything else as it is. */
    public static String readable(String answer) {
        return DATE.matcher(answer).matches() ? ReadableDates.date(LocalDate.parse(answer)) : answer;
    }

    /** The board office and how to reach it today, from the partnership's file (SOL-2.3d, SOL-C.1, SGL-K.1). */
    public String contact(Partnership partnership) {
        Contact c = partnership.boardPost(BoardRole.OFFICE)
                .map(p -> p.contactOn(clock.instant().atZone(Partnerships.ZONE).toLocalDate())).orElse(null);
        return c == null ? "" : Stream.of(c.name(), c.address(), c.phone(), c.email(), c.website())
                .filter(s -> s != null && !s.isBlank()).collect(Collectors.joining("; "));
    }

    /** The partnership of a dispute. */
    public Partnership partnership(String reference) {
        return partnerships.get(disputes.get(reference).partnership());
    }

    /** Marks what the platform adds to a policy that has no clause on it; empty where the policy asks for it (AMB-33). */
    public static Optional<String> platformStandard(Partnership partnership, String what) {
        return partnership.settings().confirmationAndFeedback() == ConfirmationRule.PLATFORM_STANDARD
                ? Optional.of("Platform standard: the policy of " + partnership.name() + " has no clause on " + what
                        + ". It is added so that everybody knows where they stand.") : Optional.empty();
    }

    /** Adds a line with its label, where there is something to say. */
    public static void line(StringBuilder text, String label, String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append(": ").append(value.strip()).append("\n");
        }
    }
}
