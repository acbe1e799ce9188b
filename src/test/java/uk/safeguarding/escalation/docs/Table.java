package uk.safeguarding.escalation.docs;

/** A table as Markdown writes it. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String... headings) {
        row(headings);
        text.append("|---".repeat(headings.length)).append("|\n");
    }

    Table row(String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell == null ? "" : cell.replace("|", "\\|").replace("\n", " ")).append(' ');
        }
        text.append("|\n");
        return this;
    }

    /** A name as code. */
    static String code(String name) {
        return name == null || name.isEmpty() ? "" : "`" + name + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
