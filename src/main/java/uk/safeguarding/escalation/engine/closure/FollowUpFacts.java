package uk.safeguarding.escalation.engine.closure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Proposal.Action;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.ConfirmationTexts;

/** Facts of the follow-up of an agreement: at which stage it was reached, its actions, its documents (TRA-2.1c to TRA-2.3g). */
@Component
class FollowUpFacts implements FactSource {

    private static final int MOST_ACTIONS = 3;

    private final Settlement settlement;
    private final EscalationRecords escalationRecords;
    private final ConfirmationTexts confirmations;

    FollowUpFacts(Settlement settlement, EscalationRecords escalationRecords, ConfirmationTexts confirmations) {
        this.settlement = settlement;
        this.escalationRecords = escalationRecords;
        this.confirmations = confirmations;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("agreedStage", s -> settlement.level(s.reference()));
        facts.put("confirmedOutcome", s -> settlement.wording(s.reference()));
        for (int i = 1; i <= MOST_ACTIONS; i++) {
            int number = i;
            facts.put("confirmedAction" + i, s -> action(s, number).map(Action::what).orElse(null));
            facts.put("confirmedAction" + i + "Owner", s -> action(s, number).map(Action::owner).orElse(null));
            facts.put("confirmedAction" + i + "Due", s -> action(s, number).map(a -> a.dueOn().toString()).orElse(null));
        }
        facts.put("agreedText", s -> JsonValues.text(settlement.wording(s.reference())
                + Action.toText(settlement.actions(s.reference()))));
        facts.put("actionToCheck", this::actionToCheck);
        facts.put("escalationRecord", s -> JsonValues.text(escalationRecords.of(s.reference(), s.partyId())));
        facts.put("agreementCopy", s -> JsonValues.text(confirmations.latest(s.reference()).orElse("")));
        return facts;
    }

    private Optional<Action> action(Situation s, int number) {
        List<Action> actions = settlement.actions(s.reference());
        return number > actions.size() ? Optional.empty() : Optional.of(actions.get(number - 1));
    }

    private String actionToCheck(Situation s) {
        String number = (String) s.variable().apply(Vars.AGREED_ACTION);
        return Closing.action(settlement.actions(s.reference()), number).map(a -> Action.toText(List.of(a)).strip()
                .replaceFirst("^Action 1", "Action " + number)).orElseGet(() -> settlement.wording(s.reference()));
    }
}
