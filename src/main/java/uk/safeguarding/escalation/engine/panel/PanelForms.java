package uk.safeguarding.escalation.engine.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.PanelFinding;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.decision.panel.PanelProposal;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Agency;

/** Facts about a panel that its forms show or start from. */
@Component
class PanelForms implements FactSource {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final PanelCases cases;
    private final PanelPool pool;
    private final PanelChoice choice;
    private final PanelDecision decision;
    private final PanelNotices notices;
    private final DisputeTexts texts;

    PanelForms(DisputeRegister disputes, RecordRegister records, PanelCases cases, PanelPool pool, PanelChoice choice,
               PanelDecision decision, PanelNotices notices, DisputeTexts texts) {
        this.disputes = disputes;
        this.records = records;
        this.cases = cases;
        this.pool = pool;
        this.choice = choice;
        this.decision = decision;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("panelRule", s -> cases.rule(dispute(s)).clause());
        facts.put("panelWhy", this::why);
        facts.put("panelProposal", s -> JsonValues.text(proposal(s)));
        facts.put("panelMembers", s -> JsonValues.list(proposed(s).members().stream().map(PanelPool::choice).toList()));
        facts.put("panelPool", s -> options(s, pool.of(dispute(s)), PanelPool::choice));
        facts.put("panelChair", this::chair);
        facts.put("panelChairOptions", s -> options(s, choice.whoMayChair(dispute(s)), PanelMember::id));
        facts.put("panelChosen", this::chosen);
        facts.put("panelComposition", s -> sitting(s).map(panel -> notices.composition(dispute(s), panel)).orElse(null));
        facts.put("panelMissing", s -> sitting(s).map(panel -> decision.missing(dispute(s), s.stageEntry(), panel, List.of()))
                .filter(text -> !text.isEmpty()).orElse(null));
        facts.put("memberAgencies", s -> JsonValues.options(memberAgencies(s)));
        return facts;
    }

    private Dispute dispute(Situation s) {
        return disputes.get(s.reference());
    }

    private Optional<SittingPanel> sitting(Situation s) {
        return cases.sitting(dispute(s), s.stageEntry());
    }

    private PanelProposal proposed(Situation s) {
        return pool.propose(dispute(s), sitting(s));
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private Object options(Situation s, List<PanelMember> members, Function<PanelMember, String> value) {
        Function<PanelMember, String> labels = pool.labels(dispute(s));
        return JsonValues.options(members.stream().map(member -> option(labels.apply(member), value.apply(member))).toList());
    }

    /** Why there is no panel yet, or why it has to be made up, or chosen again. */
    private String why(Situation s) {
        List<String> why = new ArrayList<>();
        sitting(s).map(panel -> cases.check(dispute(s), cases.members(dispute(s), panel))).filter(c -> !c.accepted())
                .ifPresent(c -> why.add("The panel has to be made up.\n" + c.reasons()));
        sitting(s).filter(panel -> panel.sittingChair().isEmpty()).ifPresent(panel -> why.add("The Panel Chair has left the panel."));
        Optional.of(proposed(s)).filter(PanelProposal::poolTooSmall).ifPresent(p -> why.add(p.reason()));
        latestAnswer(s, EntryKind.PANEL_INDEPENDENCE).filter(e -> "no".equals(e.text("independent")))
                .ifPresent(e -> why.add("Independence was not confirmed: " + e.text("independenceReason")));
        latestAnswer(s, EntryKind.PANEL_FORMATION).filter(e -> "widen".equals(e.text("formationStep")))
                .ifPresent(e -> why.add("Further agencies are to be asked: " + e.text("wideningReason")));
        return why.isEmpty() ? null : String.join("\n\n", why);
    }

    /** What was answered in the formation that runs: what was said before the panel sat counts no more. */
    private Optional<Entry> latestAnswer(Situation s, String kind) {
        return records.latest(s.reference(), kind).filter(e -> sitting(s).filter(panel -> !e.writtenAt().isAfter(panel.seatedAt()))
                .isEmpty());
    }

    private String proposal(Situation s) {
        PanelProposal proposal = proposed(s);
        Function<PanelMember, String> labels = pool.labels(dispute(s));
        StringBuilder text = new StringBuilder();
        for (PanelMember member : proposal.members()) {
            text.append("- ").append(labels.apply(member)).append(": may sit.\n");
        }
        if (!proposal.passedOver().isEmpty()) {
            text.append("\nCannot sit:\n").append(proposal.passedOver().stream().map(PanelFinding::sentence).distinct()
                    .map(sentence -> "- " + sentence).collect(Collectors.joining("\n")));
        }
        return text.toString().strip();
    }

    /** The chair who sits; else whoever may chair first by the policy's order (AMB-30). */
    private String chair(Situation s) {
        return sitting(s).flatMap(SittingPanel::sittingChair)
                .or(() -> choice.whoMayChair(dispute(s)).stream().map(PanelMember::id).findFirst()).orElse(null);
    }

    private String chosen(Situation s) {
        String chair = (String) s.variable().apply(Vars.CHOSEN_CHAIR);
        Function<PanelMember, String> labels = pool.labels(dispute(s));
        return chair == null ? null : choice.chosen(dispute(s), s.variable().apply(Vars.CHOSEN_PANEL), chair).stream()
                .map(member -> "- " + labels.apply(member) + (member.id().equals(chair) ? " (Panel Chair)" : ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> memberAgencies(Situation s) {
        List<Map<String, String>> options = new ArrayList<>(s.partnership().agencies().stream().filter(Agency::member)
                .map(agency -> option(agency.name(), agency.id())).toList());
        options.add(option("Another member of the Board", "other"));
        return options;
    }
}
