package uk.safeguarding.escalation.engine.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.decision.panel.PanelProposal;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.form.TaskFacts;

/** What the panel's models name: proposing, forming, declaring, hearing and deciding. */
@Configuration(proxyBeanMethods = false)
class PanelDelegates {

    /** Proposes a panel, or says why the pool is too small (AMB-35). */
    @Bean
    JavaDelegate proposePanel(DisputeRegister disputes, PanelCases cases, PanelPool pool) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            PanelProposal proposal = pool.propose(dispute, cases.sitting(dispute, Vars.stageEntry(execution)));
            execution.setVariable("poolTooSmall", proposal.poolTooSmall());
        };
    }

    /** Alerts the board office that no panel can be formed yet (AMB-35). */
    @Bean
    JavaDelegate tellPanelPoolTooSmall(DisputeRegister disputes, PanelCases cases, PanelPool pool, RecordRegister records,
                                       PanelNotices notices) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            PanelProposal proposal = pool.propose(dispute, cases.sitting(dispute, Vars.stageEntry(execution)));
            notices.poolTooSmall(dispute, proposal.poolTooSmall() ? proposal.reason() : records.latest(dispute.reference(),
                    EntryKind.PANEL_FORMATION).map(e -> e.text("wideningReason")).orElse(""));
        };
    }

    /** A further agency or person was found (AMB-35). */
    @Bean
    TaskListener widenPanelPool(PanelChoice choice) {
        return choice::widen;
    }

    /** The members are chosen; a composition that breaks the rule is refused (SGL-4.k, HAR-4.4c). */
    @Bean
    TaskListener formPanel(PanelChoice choice) {
        return choice::form;
    }

    /** The chosen members take their seats. */
    @Bean
    JavaDelegate seatPanel(PanelChoice choice, TaskFacts facts) {
        return execution -> {
            choice.seat(execution);
            facts.refresh(Vars.reference(execution));
        };
    }

    /** Tells parties and members who sits. */
    @Bean
    JavaDelegate tellPanelFormed(DisputeRegister disputes, PanelCases cases, PanelNotices notices) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            Long stageEntry = Vars.stageEntry(execution);
            notices.formed(dispute, stageEntry, cases.sitting(dispute, stageEntry).orElseThrow());
        };
    }

    /** A member has declared whether they or their agency have an interest (GEN-19, AMB-34). */
    @Bean
    TaskListener recordPanelDeclaration(RecordRegister records, FormGuard guard, Panel panel) {
        return task -> {
            Entry entry = FormGuard.written(records, task.getExecution());
            if (!"none".equals(entry.text("interestDeclared"))) {
                Map<String, Object> answers = new LinkedHashMap<>();
                answers.put("interest", entry.text("interest"));
                if ("agency".equals(entry.text("interestDeclared"))) {
                    answers.put("agencies", panel.agencies(task.getExecution(), entry.author()));
                }
                guard.keep(entry.reference(), EntryKind.CONFLICT_DECLARED, answers, task.getExecution());
            }
        };
    }

    /** After a declaration of interest the panel is held to its rule again (GEN-19). */
    @Bean
    JavaDelegate holdPanelToItsRule(DisputeRegister disputes, PanelWatch watch, TaskFacts facts) {
        return execution -> {
            watch.checkAgain(disputes.get(Vars.reference(execution)));
            facts.refresh(Vars.reference(execution));
        };
    }

    /** A party has given its representation or waived it; the members get to read it (SGL-4.m, HAR-4.4e). */
    @Bean
    TaskListener recordRepresentation(RecordRegister records, DisputeRegister disputes, PanelCases cases, PanelNotices notices) {
        return task -> {
            Dispute dispute = disputes.get(Vars.reference(task.getExecution()));
            cases.sitting(dispute, Vars.stageEntry(task.getExecution())).ifPresent(panel ->
                    notices.representation(dispute, panel, FormGuard.written(records, task.getExecution())));
        };
    }

    /** The Panel Chair enters the decision. */
    @Bean
    TaskListener decidePanel(PanelDecision decision) {
        return decision::decide;
    }

    /** Tells parties and members what holds until the panel decides (AMB-57). */
    @Bean
    JavaDelegate tellInterimDirection(DisputeRegister disputes, RecordRegister records, PanelCases cases, PanelNotices notices) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            notices.directed(dispute, cases.sitting(dispute, Vars.stageEntry(execution)).orElseThrow(),
                    records.latest(dispute.reference(), EntryKind.PANEL_DIRECTION).orElseThrow());
        };
    }

    /** Tells everybody concerned what was decided (SGL-4.n, HAR-4.4f). */
    @Bean
    JavaDelegate tellPanelDecision(DisputeRegister disputes, RecordRegister records, PanelCases cases, PanelNotices notices) {
        return execution -> {
            Dispute dispute = disputes.get(Vars.reference(execution));
            notices.decided(dispute, cases.sitting(dispute, Vars.stageEntry(execution)).orElseThrow(),
                    records.latest(dispute.reference(), EntryKind.PANEL_DECISION).orElseThrow());
        };
    }

    static List<String> list(Entry entry, String field) {
        return Optional.ofNullable(entry.answers().get(field)).filter(List.class::isInstance).map(l -> ((List<?>) l).stream()
                .map(Object::toString).toList()).orElse(List.of());
    }
}
