package uk.safeguarding.escalation.notification;

/** Text of somebody else's making as part of a sentence of ours. */
final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {
    }

    /** The text without line breaks and control characters, cut if it is very long, with a full stop at the end. */
    static String sentence(String text) {
        String line = of(text);
        return line.endsWith(".") ? line : line + ".";
    }

    /** The text without line breaks and control characters, cut if it is very long. */
    static String of(String text) {
        if (text == null || text.isBlank()) {
            return "no reason given";
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
