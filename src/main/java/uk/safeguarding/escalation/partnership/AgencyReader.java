package uk.safeguarding.escalation.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the agencies with their teams and posts. */
final class AgencyReader {

    private final Section file;
    private final String partnershipId;
    private final List<String> sectorIds;
    private final List<String> rungIds;
    private final RoleMatrix matrix;

    AgencyReader(Section file, String partnershipId, List<Sector> sectors, List<Rung> rungs, RoleMatrix matrix) {
        this.file = file;
        this.partnershipId = partnershipId;
        this.sectorIds = sectors.stream().map(Sector::id).toList();
        this.rungIds = rungs.stream().map(Rung::id).toList();
        this.matrix = matrix;
    }

    List<Agency> read() {
        UniqueIds ids = new UniqueIds("agency");
        PostGroups groups = new PostGroups(partnershipId, List.of());
        List<Agency> agencies = new ArrayList<>();
        for (Section section : file.sections("agencies", "an agency", true)) {
            agencies.add(agency(section, ids, groups));
            section.refuseOtherKeys();
        }
        return agencies;
    }

    private Agency agency(Section section, UniqueIds ids, PostGroups groups) {
        String id = ids.read(section, "id");
        if (Partnership.BOARD.equals(id)) {
            section.mistakeAt("id", "The id 'board' is kept for the Board itself; give the agency another one.");
        }
        String name = section.text("name");
        String sector = section.reference("sector", sectorIds, "sector");
        boolean member = section.flag("member");
        List<Team> teams = teams(section);
        return new Agency(id, name, sector, member, teams, posts(section, id, sector, teams, groups));
    }

    private List<Team> teams(Section agency) {
        UniqueIds ids = new UniqueIds("team");
        List<Team> teams = new ArrayList<>();
        for (Section section : agency.sections("teams", "a team", false)) {
            teams.add(new Team(ids.read(section, "id"), section.text("name")));
            section.refuseOtherKeys();
        }
        return teams;
    }

    private List<Post> posts(Section agency, String agencyId, String sector, List<Team> teams, PostGroups groups) {
        List<String> teamIds = teams.stream().map(Team::id).toList();
        UniqueIds ids = new UniqueIds("post");
        List<Post> posts = new ArrayList<>();
        for (Section section : agency.sections("posts", "a post", false)) {
            Post post = post(section, ids.read(section, "id"), teamIds, posts);
            section.refuseOtherKeys();
            groups.check(section, agencyId, post.id());
            refuseRungsBesideMatrix(section, post, sector);
            posts.add(post);
        }
        return posts;
    }

    private Post post(Section section, String id, List<String> teamIds, List<Post> earlier) {
        String name = section.text("name");
        String team = section.referenceOrNull("team", teamIds, "team");
        List<String> rungs = section.references("rungs", rungIds, "rung");
        Set<PostRole> roles = section.constants("roles", PostRole.class, false);
        List<String> positions = section.references("positions", matrix.positions().stream().map(Position::id).toList(),
                "position");
        String deputyFor = section.referenceOrNull("deputyFor",
                earlier.stream().filter(post -> post.deputyFor() == null).map(Post::id).toList(), "earlier post");
        if (!section.saysSomethingAt("rungs") && !section.saysSomethingAt("roles")
                && !section.saysSomethingAt("positions") && !section.saysSomethingAt("deputyFor")) {
            section.mistakeAt("id", "The post '" + id + "' has neither 'rungs' nor 'roles', so nothing would ever come to"
                    + " it. Give it one, or remove it.");
        }
        return new Post(id, name, rungs, team, roles, positions, deputyFor,
                section.constants("subjects", Subject.class, false), HolderReader.read(section));
    }

    private void refuseRungsBesideMatrix(Section section, Post post, String sector) {
        if (!post.rungs().isEmpty() && matrix.cells().stream().anyMatch(cell -> cell.sectorId().equals(sector))) {
            section.mistakeAt("rungs", "The matrix says who acts for the sector '" + sector + "', so 'rungs' would have no"
                    + " effect here. Give the post 'positions' in their place.");
        }
    }
}
