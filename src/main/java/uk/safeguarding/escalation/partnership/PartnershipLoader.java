package uk.safeguarding.escalation.partnership;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads the files of the partnerships. A file is either sound throughout or refused with all of its mistakes, each with
 * file, line and a plain sentence: who decides at which stage must never rest on a half-understood file.
 */
public final class PartnershipLoader {

    private PartnershipLoader() {
    }

    /**
     * Reads one partnership.
     *
     * @param fileName named in every mistake
     * @param yaml     the whole text of the file
     * @throws PartnershipFileException with every mistake in the file
     */
    public static Partnership load(String fileName, String yaml) {
        return loadAll(List.of(new PartnershipSource(fileName, yaml))).get(0);
    }

    /**
     * Reads several partnerships, which must differ in their ids and their reference prefixes.
     *
     * @return the partnerships in the order of the sources
     * @throws PartnershipFileException with every mistake in all files
     */
    public static List<Partnership> loadAll(Collection<PartnershipSource> sources) {
        List<Partnership> partnerships = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> idFiles = new HashMap<>();
        Map<String, String> prefixFiles = new HashMap<>();
        for (PartnershipSource source : sources) {
            Mistakes ofFile = new Mistakes(source.fileName());
            Section top = new Section("the partnership", compose(source.yaml(), ofFile), ofFile);
            partnerships.add(new PartnershipReader(top).read());
            refuseSecond(top, "id", idFiles, source.fileName());
            refuseSecond(top, "referencePrefix", prefixFiles, source.fileName());
            mistakes.addAll(ofFile.inOrder());
        }
        if (!mistakes.isEmpty()) {
            throw new PartnershipFileException(mistakes);
        }
        return List.copyOf(partnerships);
    }

    private static void refuseSecond(Section top, String key, Map<String, String> files, String file) {
        String value = top.textOrNull(key);
        String before = value == null ? null : files.putIfAbsent(value, file);
        if (before != null) {
            top.mistakeAt(key, "The " + key + " '" + value + "' is already used by " + before
                    + "; give each partnership its own.");
        }
    }

    /** The file as a tree that knows its lines; null after a mistake. */
    private static Node compose(String yaml, Mistakes mistakes) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                mistakes.add(1, "The file is empty: write the facts of one partnership.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.add(line, "This is not valid YAML: " + e.getProblem()
                    + ". Look at the indentation, the colons and the quotation marks here and in the line above.");
        } catch (ReaderException e) {
            int line = 1 + (int) yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            mistakes.add(line, "This line holds a character that cannot be printed; type the line anew.");
        } catch (YAMLException e) {
            mistakes.add(1, "This file cannot be read as YAML: " + e.getMessage());
        }
        return null;
    }
}
