package uk.safeguarding.escalation.engine;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The refusal of the act that this web request asked for, kept until the answer is written. */
final class RefusalInRequest {

    private static final String KEY = RefusalInRequest.class.getName();

    private RefusalInRequest() {
    }

    /**
     * @param status   HTTP status of the answer
     * @param sentence the plain sentence
     */
    record Answer(int status, String sentence) {
    }

    static void set(int status, String sentence) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEY, new Answer(status, sentence), RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Answer get(RequestAttributes request) {
        return (Answer) request.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
    }
}
