package uk.safeguarding.escalation.engine.roundtable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts that the forms of a round table show. */
@Component
class RoundTableFacts implements FactSource {

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final RunningLadder ladder;
    private final RoundTable roundTable;
    private final DisputeTexts texts;

    RoundTableFacts(DisputeRegister disputes, StageRegister stages, RecordRegister records, RunningLadder ladder,
                    RoundTable roundTable, DisputeTexts texts) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.ladder = ladder;
        this.roundTable = roundTable;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("roundTableText", s -> records.latest(s.reference(), EntryKind.ROUND_TABLE_CONVENED).map(this::convened).orElse(null));
        facts.put("roundTableWording", s -> records.latest(s.reference(), EntryKind.ROUND_TABLE).map(this::found).orElse(null));
        facts.put("roundTableStages", s -> JsonValues.options(higherStages(s)));
        facts.put("roundTableAnswers", this::answers);
        return facts;
    }

    /** What every party is asked about: a wording, or a stage above the next one. */
    private String found(Entry e) {
        return RoundTable.STAGE.equals(e.text(RoundTable.RESULT)) ? "It goes on at stage " + RoundTable.stage(e) + ".\n\nWhy: "
                + e.text("roundTableReasons") + Proposal.Action.toText(Proposal.Action.of(e))
                : e.text("wording") == null ? null : Proposal.wordingOf(e);
    }

    private String convened(Entry e) {
        return "Convened by " + texts.user(e.author()) + ", " + texts.moment(e.writtenAt()) + ", for "
                + ReadableDates.date(LocalDate.parse(e.text("meetingOn"))) + ", " + e.text("meetingPlace") + "\nDisputed: "
                + e.text("polarised") + "\nHigh risk: " + e.text("highRisk") + "\nLittle time: " + e.text("timePressure")
                + "\nRisk management framework: " + e.text("frameworkReference");
    }

    /** Stages above the one that is open: a round table leads upwards, or to the forum. */
    private List<Map<String, String>> higherStages(Situation s) {
        Dispute dispute = disputes.get(s.reference());
        int open = stages.open(s.reference()).map(StageEntry::stage).orElse(0);
        return ladder.stageNames(dispute).tailMap(open + 1).entrySet().stream()
                .map(e -> Map.of("label", e.getValue(), "value", String.valueOf(e.getKey()))).toList();
    }

    /** The parties' answers to the newest wording; nothing while this round table has put none to them. */
    private String answers(Situation s) {
        Entry convened = records.latest(s.reference(), EntryKind.ROUND_TABLE_CONVENED).orElse(null);
        boolean put = records.latest(s.reference(), EntryKind.ROUND_TABLE).filter(e -> convened != null && e.id() > convened.id())
                .isPresent();
        return !put ? null : disputes.parties(s.reference()).stream().map(party -> answer(s, party)).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String answer(Situation s, Party party) {
        return roundTable.answers(s.reference()).of(party).map(e -> texts.party(s.partnership(), party) + ": "
                + ("yes".equals(e.text("agrees")) ? "agrees" : "does not agree (" + e.text("answerReason") + ")")).orElse(null);
    }
}
