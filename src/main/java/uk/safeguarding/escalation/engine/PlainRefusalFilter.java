package uk.safeguarding.escalation.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a refused act with HTTP 400 and the one plain sentence, where the engine's REST layer would send HTTP 500, ids and
 * class names. Tasklist shows the sentence, and the form stays as it was filled in.
 */
class PlainRefusalFilter extends OncePerRequestFilter {

    private final ObjectMapper json;

    PlainRefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        ServletRequestAttributes attributes = new ServletRequestAttributes(request);
        RequestContextHolder.setRequestAttributes(attributes);
        try {
            chain.doFilter(request, buffered);
            RefusalInRequest.Answer refusal = RefusalInRequest.get(attributes);
            if (refusal != null && buffered.getStatus() >= 400) {
                buffered.resetBuffer();
                buffered.setStatus(refusal.status());
                buffered.setContentType(MediaType.APPLICATION_JSON_VALUE);
                buffered.setCharacterEncoding(StandardCharsets.UTF_8.name());
                buffered.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refusal",
                        "message", refusal.sentence())));
            }
        } finally {
            RequestContextHolder.resetRequestAttributes();
            buffered.copyBodyToResponse();
        }
    }

    /** Puts the filter in front of the engine's REST interfaces. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<PlainRefusalFilter> plainRefusalFilter(ObjectMapper json) {
            FilterRegistrationBean<PlainRefusalFilter> filter = new FilterRegistrationBean<>(new PlainRefusalFilter(json));
            filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
            return filter;
        }
    }
}
