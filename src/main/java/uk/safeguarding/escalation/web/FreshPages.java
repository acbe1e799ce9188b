package uk.safeguarding.escalation.web;

import java.io.IOException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps browsers from storing the pages of Tasklist, Cockpit and Admin. A stored page carries a one-time key that is no
 * longer accepted and comes up blank; and what it shows should not stay behind on a shared computer.
 */
@Configuration(proxyBeanMethods = false)
class FreshPages {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> freshPagesFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new NoStore());
        filter.setName("freshPages");
        filter.addUrlPatterns("/camunda/app/*");
        return filter;
    }

    private static final class NoStore extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            chain.doFilter(request, response);
        }
    }
}
