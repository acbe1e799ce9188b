package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.nodes.Node;

/** Collects the mistakes of one file, so that a reader sees all of them at once. */
final class Mistakes {

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void add(Node where, String sentence) {
        add(lineOf(where), sentence);
    }

    void add(int line, String sentence) {
        found.add(new Mistake(file, line, sentence));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Mistake> inOrder() {
        return found.stream().distinct().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
