package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.stage.ReturnRule;

/** Facts about the dispute, its stage and its parties that the forms show or start from. */
@Component
class CommonFacts implements FactSource {

    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final ReturnRule returns;

    CommonFacts(DisputeTexts texts, DisputeRegister disputes, StageRegister stages, RecordRegister records,
                ReturnRule returns) {
        this.texts = texts;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.returns = returns;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("contact", s -> texts.contact(s.partnership()));
        facts.put("stageLabel", this::stageLabel);
        facts.put("otherSide", s -> s.reference() == null ? "" : texts.otherSide(s.reference(), s.partyId()));
        facts.put("side", s -> party(s).map(p -> p.raising() ? "raising" : "receiving").orElse("board"));
        facts.put("deadline", s -> s.reference() == null ? "" : ownDays(s) ? texts.moment(s.dueAt())
                : texts.deadline(s.reference(), s.stageEntry(), s.dueAt()));
        facts.put("deadlineWhy", s -> texts.deadlineWhy(s.stageEntry()));
        facts.put("currentSafety", s -> texts.currentSafety(s.reference()));
        facts.put("decisionInForce", s -> s.reference() == null ? null : texts.decisionInForce(s.reference()));
        facts.put("resources", s -> latest(s, "resources"));
        facts.put("caseSummary", s -> JsonValues.text(texts.caseSummary(s.reference())));
        facts.put("soFar", s -> JsonValues.text(texts.soFar(s.reference(), s.partyId())));
        facts.put("topRung", s -> entry(s).map(e -> e.rung() != null && s.partnership().isTopRung(e.rung())).orElse(false));
        facts.put("mayReturn", this::mayReturn);
        facts.put("proposedWording", s -> onTheTable(s).map(Proposal::wording).orElse(null));
        facts.put("interimSafety", s -> latest(s, "interimSafety"));
        facts.put("interimSafetyOwner", s -> latest(s, "interimSafetyOwner"));
        // AMB-23: a referral is considered, and referring is what the form starts from
        facts.put("referral", s -> "refer");
        facts.put("positionOptions", s -> JsonValues.options(positions(s)));
        facts.put("riskText", s -> records.latest(s.reference(), EntryKind.IMMEDIATE_RISK).map(this::risk).orElse(""));
        facts.put("queryText", this::query);
        facts.put("withdrawalText", s -> records.latest(s.reference(), EntryKind.WITHDRAWAL).map(e -> texts.askedBy(e)
                + "\nReason: " + e.text("reason") + "\nHow " + texts.person(s.reference()) + " is kept safe: " + e.text("safetyStatement"))
                .orElse(""));
        return facts;
    }

    /** What a party can say at this moment: concur only with a wording that is there, return only right after a bypass. */
    private List<Map<String, String>> positions(Situation s) {
        List<Map<String, String>> options = new ArrayList<>();
        if (onTheTable(s).isPresent()) {
            options.add(option("We agree with the wording on the table", Position.CONCUR));
        }
        options.add(option("We propose a wording for agreement", Position.PROPOSE));
        options.add(option("It cannot be resolved at this stage", Position.NOT_RESOLVED));
        if (mayReturn(s)) {
            options.add(option("The immediate risk proved unfounded: back to stage "
                    + entry(s).flatMap(returns::target).orElseThrow(), Position.RETURN));
        }
        return options;
    }

    private static Map<String, String> option(String label, Position position) {
        return Map.of("label", label, "value", position.value());
    }

    private String risk(Entry e) {
        return e.text("risk") + "\nDone to protect " + texts.person(e.reference()) + ": " + e.text("protectiveAct");
    }

    private String query(Situation s) {
        String rung = (String) s.variable().apply("rung");
        return party(s).map(p -> texts.party(s.partnership(), p)).orElse("")
                + (rung == null ? "" : ": " + s.partnership().rung(rung).name());
    }

    private String stageLabel(Situation s) {
        return entry(s).map(e -> e.open() ? texts.stage(e) : "After " + inSentence(texts.stage(e)))
                .orElse("");
    }

    /** "Stage 4: SGSAB representative" inside a sentence; the name of a special route's step stays as it is. */
    private static String inSentence(String stage) {
        return stage.startsWith("Stage ") ? "s" + stage.substring(1) : stage;
    }

    /** Whether the policy gives the step days of its own, beside the limits of the stages. */
    private static boolean ownDays(Situation s) {
        return s.dueAt() != null && s.variable().apply(Vars.WITHIN) != null && s.variable().apply(Vars.HOUSE_TARGET) == null;
    }

    private Optional<StageEntry> entry(Situation s) {
        return Optional.ofNullable(s.stageEntry()).map(stages::entry);
    }

    private Optional<Party> party(Situation s) {
        return Optional.ofNullable(s.partyId()).map(id -> disputes.party(s.reference(), id));
    }

    private Optional<Proposal> onTheTable(Situation s) {
        return Optional.ofNullable(s.stageEntry()).flatMap(records::onTheTable);
    }

    private boolean mayReturn(Situation s) {
        return party(s).isPresent() && entry(s).filter(e -> returns.mayReturn(party(s).get(), e)).isPresent();
    }

    private String latest(Situation s, String field) {
        return records.latestWith(s.reference(), field).map((Entry e) -> e.text(field)).orElse(null);
    }
}
