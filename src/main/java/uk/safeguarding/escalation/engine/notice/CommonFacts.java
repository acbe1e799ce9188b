package uk.safeguarding.escalation.engine.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;

/** Facts about the dispute, its stage and its parties that the forms show or start from. */
@Component
class CommonFacts implements FactSource {

    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;

    CommonFacts(DisputeTexts texts, DisputeRegister disputes, StageRegister stages, RecordRegister records) {
        this.texts = texts;
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("partnershipName", s -> s.partnership().name());
        facts.put("contact", s -> texts.contact(s.partnership()));
        facts.put("stageLabel", this::stageLabel);
        facts.put("otherSide", s -> s.reference() == null ? "" : texts.otherSide(s.reference(), s.partyId()));
        facts.put("ownParty", s -> party(s).map(p -> texts.party(s.partnership(), p)).orElse(""));
        facts.put("side", s -> party(s).map(p -> p.raising() ? "raising" : "receiving").orElse("board"));
        facts.put("deadline", s -> s.reference() == null ? "" : texts.deadline(s.reference(), s.stageEntry()));
        facts.put("currentSafety", s -> texts.currentSafety(s.reference()));
        facts.put("caseSummary", s -> JsonValues.text(texts.caseSummary(s.reference())));
        facts.put("soFar", s -> JsonValues.text(texts.soFar(s.reference(), s.partyId())));
        facts.put("topRung", s -> entry(s).map(e -> e.rung() != null && s.partnership().isTopRung(e.rung())).orElse(false));
        facts.put("mayReturn", this::mayReturn);
        facts.put("proposedWording", s -> onTheTable(s).map(Proposal::wording).orElse(null));
        facts.put("proposedBy", s -> onTheTable(s).map(p -> texts.party(s.partnership(),
                disputes.party(s.reference(), p.partyId()))).orElse(""));
        facts.put("interimSafety", s -> latest(s, "interimSafety"));
        facts.put("interimSafetyOwner", s -> latest(s, "interimSafetyOwner"));
        return facts;
    }

    private String stageLabel(Situation s) {
        return entry(s).map(e -> e.open() ? texts.stage(e) : "After " + texts.stage(e).toLowerCase(java.util.Locale.UK))
                .orElse("");
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

    /** Only the raising side's handler returns a dispute, and only to a stage that was skipped (GEN-22). */
    private boolean mayReturn(Situation s) {
        return party(s).filter(Party::raising).isPresent() && entry(s).filter(e -> ImmediateRisk.mayReturnTo(1,
                skipped(s.reference()), e.stage())).isPresent();
    }

    private Set<Integer> skipped(String reference) {
        return records.ofKind(reference, EntryKind.STAGE_SKIPPED).stream().map(e -> ((Number) e.answers().get("stage")).intValue())
                .collect(Collectors.toSet());
    }

    private String latest(Situation s, String field) {
        return records.latestWith(s.reference(), field).map((Entry e) -> e.text(field)).orElse(null);
    }
}
