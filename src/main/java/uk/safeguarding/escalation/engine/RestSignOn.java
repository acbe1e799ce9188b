package uk.safeguarding.escalation.engine;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Asks for an account's name and password at the engine's REST interface. As it comes it is open to everybody, and
 * without a signed-in user the engine checks no authorization at all.
 */
@Configuration(proxyBeanMethods = false)
class RestSignOn {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restSignOnFilter() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.setName("restSignOn");
        filter.addUrlPatterns("/engine-rest/*");
        filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        filter.setAsyncSupported(true);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}
