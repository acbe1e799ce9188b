package uk.safeguarding.escalation.engine.closure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal.Action;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.ConfirmationTexts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** Facts of the follow-up of an agreement: at which stage it was reached, its actions, its documents (TRA-2.1c to TRA-2.3g). */
@Component
class FollowUpFacts implements FactSource {

    private static final int LONGEST = 4000;

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final DisputeTexts texts;
    private final Settlement settlement;
    private final OwedActions owed;
    private final EscalationRecords escalationRecords;
    private final ConfirmationTexts confirmations;

    FollowUpFacts(DisputeRegister disputes, RecordRegister records, DisputeTexts texts, Settlement settlement, OwedActions owed,
                  EscalationRecords escalationRecords, ConfirmationTexts confirmations) {
        this.disputes = disputes;
        this.records = records;
        this.texts = texts;
        this.settlement = settlement;
        this.owed = owed;
        this.escalationRecords = escalationRecords;
        this.confirmations = confirmations;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("agreedStage", s -> settlement.level(s.reference()));
        // what is confirmed, shared and kept is one text: nobody types what was agreed a second time
        facts.put("confirmedOutcome", s -> owed.text(s.reference()));
        facts.put("agreedText", s -> JsonValues.text(owed.text(s.reference())));
        facts.put("actionsStillOwed", s -> owed.carriedText(s.reference()));
        facts.put("recordPoints", this::pointsOfDifference);
        facts.put("actionToCheck", this::actionToCheck);
        facts.put("escalationRecord", s -> JsonValues.text(escalationRecords.of(s.reference(), s.partyId())));
        facts.put("agreementCopy", s -> JsonValues.text(confirmations.latest(s.reference()).orElse("")));
        return facts;
    }

    /** What each party wrote last about the points of difference, in its own words, cut to what the field holds (TRA-2.2g). */
    private String pointsOfDifference(Situation s) {
        List<Party> parties = disputes.parties(s.reference());
        int share = LONGEST / parties.size();
        return parties.stream().map(party -> texts.party(s.partnership(), party) + ": " + ownPoints(s.reference(), party))
                .map(own -> own.length() < share ? own : own.substring(0, share - 2) + "…").collect(Collectors.joining("\n"));
    }

    private String ownPoints(String reference, Party party) {
        return records.all(reference).stream().filter(e -> party.id().equals(e.partyId())).map(e -> e.text("pointsOfDifference"))
                .filter(Objects::nonNull).reduce((earlier, later) -> later).orElse("nothing recorded");
    }

    private String actionToCheck(Situation s) {
        String number = (String) s.variable().apply(Vars.AGREED_ACTION);
        return Closing.action(owed.numbered(s.reference()), number).map(a -> Action.toText(List.of(a)).strip()
                .replaceFirst("^Action 1", "Action " + number)).orElseGet(() -> settlement.wording(s.reference()));
    }
}
