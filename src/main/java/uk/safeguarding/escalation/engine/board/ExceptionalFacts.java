package uk.safeguarding.escalation.engine.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts that the forms of the exceptional route show. */
@Component
class ExceptionalFacts implements FactSource {

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final DisputeTexts texts;
    private final ExceptionalRoute route;
    private final MeetingChairs meetings;

    ExceptionalFacts(DisputeRegister disputes, StageRegister stages, RecordRegister records, DisputeTexts texts,
                     ExceptionalRoute route, MeetingChairs meetings) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.texts = texts;
        this.route = route;
        this.meetings = meetings;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("mayGoExceptional", s -> s.partyId() != null && disputes.party(s.reference(), s.partyId()).raising()
                && Optional.ofNullable(s.stageEntry()).map(stages::entry).filter(route::mayBeLeftDirectly).isPresent());
        facts.put("exceptionalReasons", s -> records.latestWith(s.reference(), "exceptionalReasons")
                .map(e -> e.text("exceptionalReasons")).orElse(null));
        facts.put("directorsLetter", s -> letters(s).filter(e -> Objects.equals(e.partyId(), s.partyId()))
                .reduce((earlier, later) -> later).map(e -> e.text("letter")).orElse(null));
        facts.put("directorsLetters", s -> JsonValues.text(letters(s).map(e -> party(s, e) + ", " + texts.moment(e.writtenAt()) + ":\n"
                + e.text("letter").indent(2)).collect(Collectors.joining("\n"))));
        facts.put("meetings", s -> JsonValues.text(meetings(s)));
        facts.put("meetingOf", s -> Optional.ofNullable((String) s.variable().apply("meetingParty"))
                .map(id -> texts.party(s.partnership(), disputes.party(s.reference(), id))).orElse(null));
        facts.put("meetingChair", s -> Optional.ofNullable((String) s.variable().apply("nominee")).map(texts::user).orElse(null));
        facts.put("nomineeOptions", s -> JsonValues.options(meetings.options(s.partnership())));
        facts.put("chairsWording", s -> route.wording(s.reference(), s.stageEntry()).map(ExceptionalNotices::words).orElse(null));
        facts.put("agreementAnswers", s -> JsonValues.text(route.answers(s.reference(), s.stageEntry()).stream().map(e -> party(s, e)
                + ": " + ("yes".equals(e.text("concurs")) ? "agrees" : "does not agree: " + e.text("answerReason")))
                .collect(Collectors.joining("\n"))));
        return facts;
    }

    private Stream<Entry> letters(Situation s) {
        return records.ofKind(s.reference(), EntryKind.DIRECTORS_LETTER).stream().filter(e -> "write".equals(e.text("directorStep")));
    }

    private String party(Situation s, Entry e) {
        return texts.party(s.partnership(), disputes.party(s.reference(), e.partyId()));
    }

    private String meetings(Situation s) {
        return records.all(s.reference()).stream().filter(e -> Objects.equals(e.stageEntry(), s.stageEntry())).map(e -> switch (e.kind()) {
            case EntryKind.CHAIR_STEP -> e.text("meetingOn") == null ? null : "Meeting called for " + e.text("meetingOn") + ", "
                    + e.text("meetingPlace");
            case EntryKind.UNINVOLVED_MEETING -> e.text("meetingOf") + "\n  Said: " + e.text("partySaid") + "\n  Agreement reached: "
                    + e.text("agreementReached") + "\n  " + e.text("meetingOutcome");
            case EntryKind.UNINVOLVED_REPORT -> "Report of " + texts.user(e.author()) + ":\n" + e.text("report")
                    + Optional.ofNullable(e.text("recommendation")).map(r -> "\nRecommended: " + r).orElse("");
            default -> null;
        }).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }
}
