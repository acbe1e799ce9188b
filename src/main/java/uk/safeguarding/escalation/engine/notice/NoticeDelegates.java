package uk.safeguarding.escalation.engine.notice;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;

/** The send tasks of the models, by the names under which the models know them. */
@Configuration(proxyBeanMethods = false)
class NoticeDelegates {

    @Bean
    JavaDelegate tellRaised(NoticeWriter writer) {
        return writer::raised;
    }

    @Bean
    JavaDelegate tellStageChange(NoticeWriter writer) {
        return writer::stageChange;
    }

    /** Nobody has named the counterpart in time; the stage's limit runs on (SGL-N.5b). */
    @Bean
    JavaDelegate tellCounterpartOverdue(NoticeWriter writer) {
        return writer::counterpartOverdue;
    }

    @Bean
    JavaDelegate sendFeedback(NoticeWriter writer) {
        return writer::feedback;
    }

    /** Whatever waits for the confirmation beside the closing goes on with it (TRA-2.2e). */
    @Bean
    JavaDelegate sendConfirmation(NoticeWriter writer, RunningLadder ladder, DisputeRegister disputes) {
        return execution -> {
            writer.confirmation(execution);
            ladder.tell(disputes.get(Vars.reference(execution)), "confirmationIssued");
        };
    }

    @Bean
    JavaDelegate sendGeneralIssues(NoticeWriter writer) {
        return writer::generalIssues;
    }

    @Bean
    JavaDelegate tellNoDispute(NoticeWriter writer) {
        return writer::noDispute;
    }

    @Bean
    JavaDelegate tellImmediateRisk(NoticeWriter writer) {
        return writer::immediateRisk;
    }

    @Bean
    JavaDelegate tellWithdrawn(NoticeWriter writer) {
        return writer::withdrawn;
    }

    @Bean
    JavaDelegate tellOwnLead(BoardNotices writer) {
        return writer::dissent;
    }

    @Bean
    JavaDelegate sendPanelReport(BoardNotices writer) {
        return writer::panelReport;
    }

    @Bean
    JavaDelegate tellLastLimitPassed(BoardNotices writer) {
        return writer::lastLimitPassed;
    }

    @Bean
    JavaDelegate tellRedirected(NoticeWriter writer) {
        return writer::redirected;
    }
}
