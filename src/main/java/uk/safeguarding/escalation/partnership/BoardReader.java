package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the posts of the Board itself. */
final class BoardReader {

    private final Section file;

    BoardReader(Section file) {
        this.file = file;
    }

    List<BoardPost> read(String partnershipId, List<Agency> agencies) {
        List<String> agencyIds = agencies.stream().map(Agency::id).toList();
        UniqueIds ids = new UniqueIds("board post");
        PostGroups groups = new PostGroups(partnershipId, agencies);
        Map<BoardRole, Integer> roleLines = new EnumMap<>(BoardRole.class);
        List<BoardPost> all = new ArrayList<>();
        for (Section section : file.sections("board", "a board post", true)) {
            BoardPost post = new BoardPost(ids.read(section, "id"), section.text("name"),
                    section.constant("role", BoardRole.class),
                    section.referenceOrNull("employer", agencyIds, "agency"),
                    section.sectionIfGiven("contact").map(ContactReader::contact).orElse(null), HolderReader.read(section));
            section.refuseOtherKeys();
            groups.check(section, Partnership.BOARD, post.id());
            refuseSecondHolder(section, post.role(), roleLines);
            all.add(post);
        }
        refuseMissingRoles(all, roleLines.keySet());
        return all;
    }

    private void refuseSecondHolder(Section section, BoardRole role, Map<BoardRole, Integer> roleLines) {
        if (role == null) {
            return;
        }
        Integer before = roleLines.putIfAbsent(role, section.lineOf("role"));
        if (before != null && role.isUnique()) {
            section.mistakeAt("role", "Line " + before + " already gives the role '" + PartnershipReader.written(role)
                    + "' to a board post, and only one can have it.");
        }
    }

    private void refuseMissingRoles(List<BoardPost> board, Set<BoardRole> given) {
        if (board.isEmpty()) {
            return;
        }
        if (!given.contains(BoardRole.OFFICE)) {
            file.mistakeAt("board", "No board post has the role 'office', so nobody would answer queries or pass cases on."
                    + " Give it to one.");
        }
        boolean needsCountersignature = board.stream()
                .anyMatch(post -> post.role() == BoardRole.OFFICE && post.employerAgencyId() != null);
        if (needsCountersignature && !given.contains(BoardRole.INDEPENDENT_CHAIR)) {
            file.mistakeAt("board", "The office is employed by an agency, so an independent chair has to countersign where"
                    + " that agency is a party. Give the role 'independent-chair' to one board post.");
        }
    }
}
