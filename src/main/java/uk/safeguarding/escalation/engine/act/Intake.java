package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import uk.safeguarding.escalation.calendar.WorkingDayCalendar;
import uk.safeguarding.escalation.decision.ImmediateRisk.EntryDecision;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.OverallClock;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Where a disagreement that is being raised enters the ladder: at stage 1; above it for immediate risk, or where a limit had
 * passed before it was entered, which is shown first (GEN-28, AMB-45).
 */
final class Intake {

    /** Entry stage of a dispute that begins with a special route of the policy, outside the numbered stages. */
    static final int SPECIAL_ROUTE = 0;
    /** The first stage. */
    static final int FIRST = 1;

    private final RaiseForm form;
    private final Partnership partnership;
    private final WorkingDayCalendar calendar;
    private final Instant now;

    Intake(RaiseForm form, Partnership partnership, WorkingDayCalendar calendar, Instant now) {
        this.form = form;
        this.partnership = partnership;
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * How a dispute begins.
     *
     * @param stage     stage at which the ladder is entered
     * @param skipped   stages that immediate risk left out, from the lowest up
     * @param because   why it does not begin at stage 1; {@code null} where it does
     * @param dayZero   local date that is day 0 of stage 1
     * @param before    the overall clock without an agreed time frame; empty where the policy has none
     * @param overall   the overall clock in force
     * @param risk      what is kept of a declaration of immediate risk; {@code null} where none was made
     */
    record Start(int stage, List<Integer> skipped, String because, LocalDate dayZero, Optional<OverallClock> before,
                 Optional<OverallClock> overall, Map<String, Object> risk) {

        /** The time frame that was agreed before the dispute was entered. */
        Optional<AgreedTimeFrame> frame() {
            return overall.flatMap(OverallClock::inForce);
        }
    }

    /**
     * Decides it.
     *
     * @param parties ids of all parties, who agreed to a time frame if one is entered
     */
    Start start(BpmnModelInstance model, Set<String> parties) {
        LocalDate today = calendar.dateOf(now);
        LocalDate outset = form.identifiedOn().orElse(today);
        boolean inLadder = form.immediateRisk() && !partnership.immediateRisk().outsideLadder();
        LocalDate dayZero = form.putOn().orElse(inLadder ? today : outset);
        if (!form.withinProcedure()) {
            return new Start(FIRST, List.of(), null, dayZero, Optional.empty(), Optional.empty(), null);
        }
        Optional<OverallClock> published = partnership.rules().overallLimit().map(rule -> OverallClock.from(rule, outset));
        Optional<OverallClock> overall = published.map(clock -> form.timeFrame(parties)
                .map(frame -> clock.withTimeFrame(frame, parties, now, true, form.immediateRisk(), calendar)).orElse(clock));
        boolean special = form.route() != null && StageModel.entryOf(model, form.route()).isPresent();
        RiskDeclaration risk = form.risk(StageModel.names(model).lastKey());
        if (inLadder && !(special && !risk.choosesStage())) {
            return atRisk(risk, dayZero, published, overall);
        }
        if (special) {
            return specialRoute(risk, dayZero, published, overall);
        }
        form.refuseStartAboveStage1();
        return withoutBypass(model, today, dayZero, published, overall, form.immediateRisk() ? risk.riskRecord() : null);
    }

    /**
     * Without immediate risk, or with one that is dealt with outside the ladder (WOL-3.3).
     *
     * @param outside what is kept of such a risk
     */
    private Start withoutBypass(BpmnModelInstance model, LocalDate today, LocalDate dayZero, Optional<OverallClock> published,
                                Optional<OverallClock> overall, Map<String, Object> outside) {
        if (overall.flatMap(OverallClock::inForce).isPresent()) {
            return new Start(FIRST, List.of(), null, today, published, overall, outside);
        }
        int stage = overallStage(overall).orElseGet(() -> firstOrSecond(model, dayZero));
        return new Start(stage, List.of(), stage == FIRST ? null : stage == FIRST + 1 && overallStage(overall).isEmpty()
                ? "the limit of stage 1 had passed before entry" : "the overall limit had passed before entry", dayZero, published,
                overall, outside);
    }

    /**
     * The route that the policy has for this kind of disagreement, to its own steps first; immediate risk leaves it only where
     * a stage is chosen (HAR-T.1, HAR-5.2, AMB-31).
     */
    private Start specialRoute(RiskDeclaration risk, LocalDate dayZero, Optional<OverallClock> published,
                               Optional<OverallClock> overall) {
        if (form.immediateRisk()) {
            risk.check();
        }
        form.refuseStartAboveStage1();
        return new Start(SPECIAL_ROUTE, List.of(), null, dayZero, published, overall, form.immediateRisk() ? risk.riskRecord() : null);
    }

    private Start atRisk(RiskDeclaration risk, LocalDate dayZero, Optional<OverallClock> published,
                         Optional<OverallClock> overall) {
        risk.check();
        EntryDecision decision = risk.atRaise();
        int stage = Math.max(decision.entryStage(), overallStage(overall).orElse(FIRST));
        return new Start(stage, IntStream.range(FIRST, stage).boxed().toList(), risk.because(), dayZero, published, overall,
                risk.riskRecord());
    }

    /** The stage that opens at once because the overall limit has passed. */
    private Optional<Integer> overallStage(Optional<OverallClock> overall) {
        Optional<OverallClock> past = overall.filter(clock -> clock.isPast(now, calendar));
        past.ifPresent(clock -> form.requireOverallConfirmation(clock.dueAt(calendar), clock.rule()));
        return past.map(clock -> clock.rule().opensStage());
    }

    private int firstOrSecond(BpmnModelInstance model, LocalDate dayZero) {
        Optional<Integer> limit = StageModel.raiseStep(model).isPresent() && !form.raised() ? Optional.empty()
                : StageModel.limitOf(model, FIRST);
        if (limit.isPresent() && !calendar.limit(dayZero, limit.get()).isAfter(now)) {
            form.requireLateConfirmation(calendar.limit(dayZero, limit.get()), limit.get());
            return FIRST + 1;
        }
        return FIRST;
    }
}
