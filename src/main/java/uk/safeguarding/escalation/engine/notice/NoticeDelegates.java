package uk.safeguarding.escalation.engine.notice;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    @Bean
    JavaDelegate sendConfirmation(NoticeWriter writer) {
        return writer::confirmation;
    }

    @Bean
    JavaDelegate sendGeneralIssues(NoticeWriter writer) {
        return writer::generalIssues;
    }

    @Bean
    JavaDelegate tellAimPassed(NoticeWriter writer) {
        return writer::aimPassed;
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
