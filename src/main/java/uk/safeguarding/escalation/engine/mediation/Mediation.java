package uk.safeguarding.escalation.engine.mediation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;

/** Candidates, answers and result of a mediation, as the model asks for them. Known to the models as {@code mediation}. */
@Component("mediation")
public class Mediation {

    /** The mediator declined, or has an interest to declare. */
    public static final String STEPPED_BACK = "STEPPED_BACK";
    static final String RECORD = "mediation-record";
    static final String ANSWER = "mediation-answer";
    static final String CONCUR = "mediation-concur";

    private final DisputeRegister disputes;
    private final RecordRegister records;

    /**
     * @param disputes the register's disputes
     * @param records  the register's records
     */
    public Mediation(DisputeRegister disputes, RecordRegister records) {
        this.disputes = disputes;
        this.records = records;
    }

    /** The mediator's group, where every holder of the post is free of conflict. */
    public List<String> groups(DelegateExecution execution) {
        String group = (String) execution.getVariable(MediatorConflicts.MEDIATOR_GROUP);
        return group == null || execution.getVariable("mediatorUsers") != null ? List.of() : List.of(group);
    }

    /** The holders of the mediator's post who are free of conflict, where not all are. */
    public List<String> users(DelegateExecution execution) {
        String users = (String) execution.getVariable("mediatorUsers");
        return users == null || users.isBlank() ? List.of() : List.of(users.split(","));
    }

    /** Whether every party has concurred with the wording that the mediator proposed last (SOL-2.5b, GEN-13). */
    public boolean allConcur(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        Optional<Entry> proposed = records.latest(reference, RECORD);
        Map<String, String> answers = new HashMap<>();
        records.ofKind(reference, CONCUR).stream().filter(e -> proposed.isPresent() && e.id() > proposed.get().id())
                .forEach(e -> answers.put(e.partyId(), e.text("concurs")));
        return disputes.parties(reference).stream().map(Party::id).allMatch(p -> "yes".equals(answers.get(p)));
    }

    /**
     * How the mediation ended: {@code AGREED}, {@code DECIDED_NOT_BINDING}, {@code NOT_PURSUED} or {@link #STEPPED_BACK}.
     * No clause makes it binding (SOL-2.5c).
     */
    public String result(DelegateExecution execution) {
        if (!"offer".equals(execution.getVariable("offerAnswer"))) {
            return STEPPED_BACK;
        }
        Object step = execution.getVariable("mediationStep");
        return "opinion".equals(step) ? "DECIDED_NOT_BINDING" : "notPursued".equals(step) ? "NOT_PURSUED" : "AGREED";
    }
}
