package uk.safeguarding.escalation.engine.act;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.decision.ImmediateRisk.EntryDecision;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.engine.stage.RiskInForce;
import uk.safeguarding.escalation.partnership.ImmediateRiskRule;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * What whoever declares immediate risk decided, from the answers of a raise form or of the act: the stage, by discretion where
 * the policy leaves it to them, who was consulted, and the limit of the stages that remain (SGL-A.5b, SGL-A.5c, HAR-0.2, AMB-49).
 */
final class RiskDeclaration {

    private static final List<String> KEPT = List.of("risk", "protectiveAct", "consulted", "notConsultedBecause", "startStage",
            "startStageReason", RiskInForce.REMAINING);
    private static final String NO_CHOICE = "stay";

    private final Map<String, Object> answers;
    private final int lastStage;
    private final ImmediateRiskRule rule;

    RiskDeclaration(Map<String, Object> answers, Partnership partnership, int lastStage) {
        this.answers = Map.copyOf(answers);
        this.lastStage = lastStage;
        this.rule = partnership.immediateRisk();
    }

    /** Refuses a declaration that does not say who was consulted where the policy asks for it, wherever possible (HAR-0.2). */
    void check() {
        if (rule.asksWhoWasConsulted() && text("consulted") == null && text("notConsultedBecause") == null) {
            throw new Refusal("Whom you consulted: name your line manager or safeguarding lead. If there was no time or nobody "
                    + "could be reached, say so in the field under it. Protecting the person does not wait for this.");
        }
    }

    /** The stage at which a disagreement that is being raised enters the ladder. */
    EntryDecision atRaise() {
        if (!rule.byDiscretion()) {
            return ImmediateRisk.decide(rule, 0, true);
        }
        return decideFor(0, number("startStage").orElse(1));
    }

    /** What becomes of a running dispute in this stage; 0 outside the numbered stages, where its special route goes on. */
    EntryDecision inStage(int open) {
        OptionalInt chosen = number("startStage");
        if (!rule.byDiscretion() || chosen.isEmpty()) {
            return open == 0 ? new EntryDecision(1, List.of(), false) : ImmediateRisk.decide(rule, open, true);
        }
        if (open == 0) {
            throw new Refusal("Stage: this dispute is on a special route outside the numbered stages, which goes on. Leave "
                    + "the choice of the stage open, and send the form again.");
        }
        return decideFor(open, chosen.getAsInt());
    }

    /** Whether a stage was chosen, and not left as the policy has it. */
    boolean choosesStage() {
        return rule.byDiscretion() && number("startStage").isPresent();
    }

    private EntryDecision decideFor(int open, int chosen) {
        List<Integer> choices = ImmediateRisk.choices(rule, open, lastStage);
        if (!choices.contains(chosen)) {
            throw new Refusal("Stage: with immediate risk to the person, stage " + chosen + " cannot be chosen"
                    + (open == 0 ? "" : " while stage " + open + " is open") + ". Choose "
                    + choices.stream().map(stage -> "stage " + stage).collect(Collectors.joining(" or ")) + ".");
        }
        return ImmediateRisk.decideFor(rule, open, chosen, lastStage);
    }

    /** Why the stage was chosen, or else the risk itself, for those who are told. */
    String because() {
        String reason = text("startStageReason");
        return "immediate risk to the person" + (reason == null ? "" : ": " + reason.strip());
    }

    /** What is kept in the register: also the limit that holds where nobody set one, so that it never changes afterwards. */
    Map<String, Object> record() {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            if (!field.equals(RiskInForce.REMAINING)) {
                kept.put(field, value);
            }
        });
        OptionalInt set = number(RiskInForce.REMAINING);
        OptionalInt remaining = rule.remainingStageWorkingDays().isEmpty() || set.isPresent() ? set
                : rule.remainingStageWorkingDays();
        remaining.ifPresent(days -> kept.put(RiskInForce.REMAINING, days));
        return kept;
    }

    /** As {@link #record}, of the answers that concern the risk alone. */
    Map<String, Object> riskRecord() {
        Map<String, Object> kept = record();
        kept.keySet().retainAll(KEPT);
        return kept;
    }

    private OptionalInt number(String field) {
        String written = text(field);
        return written == null || written.equals(NO_CHOICE) ? OptionalInt.empty()
                : OptionalInt.of(new BigDecimal(written).intValue());
    }

    private String text(String field) {
        return Entry.textOf(answers.get(field));
    }
}
