package uk.safeguarding.escalation.partnership;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of one partnership, read from its file by {@link PartnershipLoader}. Whoever is in a post's group holds it;
 * a file may name holders by date besides (SGL-K.1).
 *
 * @param id              also the tenant and the first part of every group id
 * @param name            the Board's name
 * @param referencePrefix start of its disputes' references, such as {@code SOL}
 * @param policy          the published policy
 * @param closeOfBusiness local time, Europe/London, at which a limit's last working day ends (GEN-03)
 * @param subjects        whom the ladder is for
 * @param settings        figures that the partnership chooses
 * @param immediateRisk   what immediate risk does to the ladder
 * @param categories      what disagreements are about
 * @param examples        typical disagreements
 * @param redirects       grounds that belong elsewhere
 * @param sectors         kinds of agencies
 * @param rungs           levels of management, from the bottom to the top
 * @param boardPosts      posts of the Board itself
 * @param agencies        agencies that can be parties
 * @param matrix          who acts at which stage, by sector; {@link RoleMatrix#NONE} where posts name their rungs
 * @param rules           rules that only some policies have
 * @param concernContacts where safeguarding concerns are taken
 */
public record Partnership(String id, String name, String referencePrefix, PolicyDocument policy,
                          LocalTime closeOfBusiness, Set<Subject> subjects, Settings settings,
                          ImmediateRiskRule immediateRisk, List<Category> categories, List<Example> examples,
                          List<Redirect> redirects, List<Sector> sectors, List<Rung> rungs,
                          List<BoardPost> boardPosts, List<Agency> agencies, RoleMatrix matrix, LadderRules rules,
                          ConcernContacts concernContacts) {

    /** Stands in group ids where an agency's id would; no agency may have it. */
    static final String BOARD = "board";

    public Partnership {
        subjects = Set.copyOf(subjects);
        categories = List.copyOf(categories);
        examples = List.copyOf(examples);
        redirects = List.copyOf(redirects);
        sectors = List.copyOf(sectors);
        rungs = List.copyOf(rungs);
        boardPosts = List.copyOf(boardPosts);
        agencies = List.copyOf(agencies);
    }

    /** Group of an agency's post, such as {@code solihull.council.team-manager}. */
    public String groupId(Agency agency, Post post) {
        return groupId(id, agency.id(), post.id());
    }

    /** Group of a post of the Board, such as {@code solihull.board.business-team}. */
    public String groupId(BoardPost post) {
        return groupId(id, BOARD, post.id());
    }

    static String groupId(String partnershipId, String agencyOrBoard, String postId) {
        return partnershipId + "." + agencyOrBoard + "." + postId;
    }

    static String sampleUserId(String groupId) {
        return groupId.replace('.', '-');
    }

    /** The agency with this id, if the file has it. */
    public Optional<Agency> agency(String agencyId) {
        return agencies.stream().filter(agency -> agency.id().equals(agencyId)).findFirst();
    }

    /** The ground with this id that belongs elsewhere, if the file has it (SOL-X.1). */
    public Optional<Redirect> redirect(String groundId) {
        return redirects.stream().filter(redirect -> redirect.groundId().equals(groundId)).findFirst();
    }

    /**
     * The rung with this id.
     *
     * @throws IllegalArgumentException when the file has no such rung
     */
    public Rung rung(String rungId) {
        return rungs.stream().filter(rung -> rung.id().equals(rungId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The partnership '" + id + "' has no rung '" + rungId + "'."));
    }

    /**
     * All posts of an agency that act at a rung, whatever their team: those of the matrix where its sector has a column
     * (SGL-X2.1), those that name the rung everywhere else. A deputy is not among them, see {@link #handlers}.
     *
     * @return empty when the agency has none or is not in the file, so that the counterpart has to be asked for (GEN-18)
     * @throws IllegalArgumentException when the file has no such rung
     */
    public List<PostRef> postsAt(String agencyId, String rungId) {
        return postsAt(agencyId, rungId, Matter.ANY);
    }

    /**
     * The posts of an agency that act at a rung in a matter: its team's own, or the agency-wide ones where the team has none,
     * never another team's (AMB-28); among these the posts for the subject, where any names it (WOL-A2.2).
     *
     * @return empty when there is none, so that the counterpart has to be asked for (GEN-18)
     * @throws IllegalArgumentException when the file has no such rung
     */
    public List<PostRef> postsAt(String agencyId, String rungId, Matter matter) {
        return handlers(agencyId, rungId, matter, group -> false).all();
    }

    /** As {@link #handlers(String, String, Matter, Predicate)}, for the agency as a whole and these absent posts. */
    public StageHandlers handlers(String agencyId, String rungId, Set<String> absentGroupIds) {
        return handlers(agencyId, rungId, Matter.ANY, absentGroupIds::contains);
    }

    /**
     * The posts that act for an agency at a rung, carrying and leading ones apart where its sector has a column in the matrix
     * (SGL-X2.1, AMB-43). An agency without a post there is represented by its sector's representative where the rung allows it
     * (WOL-4.4d). A post that is absent is left out, and its deputies stand in for it; nobody else does (HAR-4.3a).
     *
     * @param matter what it is about: the team whose own posts act where it has any (AMB-28), child or adult (WOL-A2.2)
     * @param absent whether nobody is there today who holds the post of this group
     * @return both lists empty when there is nobody, so that the counterpart has to be asked for (GEN-18)
     * @throws IllegalArgumentException when the file has no such rung
     */
    public StageHandlers handlers(String agencyId, String rungId, Matter matter, Predicate<String> absent) {
        Rung rung = rung(rungId);
        StageHandlers all = cell(agencyId, rung.stage()).map(cell -> handlers(agencyId, cell))
                .orElseGet(() -> new StageHandlers(List.of(), atRung(agencyId, rung)));
        Predicate<PostRef> asked = asked(all.all(), matter);
        return new StageHandlers(present(all.carrying().stream().filter(asked), absent),
                present(all.leading().stream().filter(asked), absent));
    }

    /** The agency's own posts at a rung, or those of the agency that represents its sector there. */
    private List<PostRef> atRung(String agencyId, Rung rung) {
        List<PostRef> own = postsOf(agencyId, post -> post.rungs().contains(rung.id()));
        return own.isEmpty() && rung.bySector() ? representative(agencyId).map(representing ->
                postsOf(representing, post -> post.rungs().contains(rung.id()))).orElse(own) : own;
    }

    /** Id of the member agency that represents the sector of an agency that is no member (SGL-4.l, WOL-4.4d). */
    private Optional<String> representative(String agencyId) {
        return agency(agencyId).filter(agency -> !agency.member()).flatMap(agency -> sectors.stream()
                .filter(sector -> sector.id().equals(agency.sectorId())).findFirst()).flatMap(Sector::representedBy);
    }

    /** Whether the role matrix says who acts for an agency at a rung (SGL-X2.1). */
    public boolean inMatrix(String agencyId, String rungId) {
        return cell(agencyId, rung(rungId).stage()).isPresent();
    }

    private Optional<MatrixCell> cell(String agencyId, int stage) {
        return agency(agencyId).flatMap(agency -> matrix.cell(agency.sectorId(), stage));
    }

    private StageHandlers handlers(String party, MatrixCell cell) {
        String agencyId = cell.agencyId().orElse(party);
        return new StageHandlers(inPositions(agencyId, cell.carrying()), inPositions(agencyId, cell.leading()));
    }

    private List<PostRef> inPositions(String agencyId, List<String> positions) {
        return postsOf(agencyId, post -> post.positions().stream().anyMatch(positions::contains));
    }

    private static Predicate<PostRef> asked(List<PostRef> posts, Matter matter) {
        Predicate<PostRef> ofTeam = ofTeam(posts, matter.teamId());
        return ofTeam.and(forSubject(posts.stream().filter(ofTeam).toList(), matter.subject()));
    }

    /** The team's own posts where it has any among these, else those of no team. */
    private static Predicate<PostRef> ofTeam(List<PostRef> posts, String teamId) {
        if (teamId == null) {
            return ref -> true;
        }
        boolean hasOwn = posts.stream().anyMatch(ref -> teamId.equals(ref.post().teamId()));
        return hasOwn ? ref -> teamId.equals(ref.post().teamId()) : ref -> ref.post().teamId() == null;
    }

    /** The posts that name the subject where any of these does, else those that name none. */
    private static Predicate<PostRef> forSubject(List<PostRef> posts, Subject subject) {
        if (subject == null) {
            return ref -> true;
        }
        boolean named = posts.stream().anyMatch(ref -> ref.post().subjects().contains(subject));
        return named ? ref -> ref.post().subjects().contains(subject) : ref -> ref.post().subjects().isEmpty();
    }

    private List<PostRef> present(Stream<PostRef> posts, Predicate<String> absent) {
        return posts.flatMap(ref -> absent.test(ref.groupId()) ? deputies(ref).stream() : Stream.of(ref))
                .filter(ref -> !absent.test(ref.groupId())).distinct().toList();
    }

    /** The posts that stand in for this one while it is absent, none of them of another team (HAR-4.3a). */
    public List<PostRef> deputies(PostRef absent) {
        return postsOf(absent.agency().id(), post -> absent.post().id().equals(post.deputyFor())
                && (post.teamId() == null || post.teamId().equals(absent.post().teamId())));
    }

    /** The safeguarding leads of a team, or of its agency where the team has none of its own (AMB-28). */
    public List<PostRef> safeguardingLeads(String agencyId, String teamId) {
        List<PostRef> all = safeguardingLeads(agencyId);
        return all.stream().filter(ofTeam(all, teamId)).toList();
    }

    /** The team with this id, if the agency has it. */
    public Optional<Team> team(String agencyId, String teamId) {
        return agency(agencyId).stream().flatMap(agency -> agency.teams().stream())
                .filter(team -> team.id().equals(teamId)).findFirst();
    }

    /** Posts that are the agency's safeguarding leads (SOL-2.4c). */
    public List<PostRef> safeguardingLeads(String agencyId) {
        return postsWith(agencyId, PostRole.SAFEGUARDING_LEAD);
    }

    /** Posts that represent the agency on the Board's sub-committee (SOL-2.9). */
    public List<PostRef> subCommitteeRepresentatives(String agencyId) {
        return postsWith(agencyId, PostRole.SUBCOMMITTEE_REPRESENTATIVE);
    }

    /** Posts of an agency with a special role, such as its reviewers of threshold decisions (HAR-T.3). */
    public List<PostRef> postsWith(String agencyId, PostRole role) {
        return postsOf(agencyId, post -> post.roles().contains(role));
    }

    /** Those of them that a matter is for: of the team, else of no team, and among these for the subject (WOL-A2.2). */
    public List<PostRef> postsWith(String agencyId, PostRole role, Matter matter) {
        List<PostRef> all = postsWith(agencyId, role);
        return all.stream().filter(asked(all, matter)).toList();
    }

    /** Ids of the agencies of which these groups are posts, sorted. Posts of the Board and other groups are passed over. */
    public Set<String> agenciesOf(Collection<String> groupIds) {
        return allPosts().filter(ref -> groupIds.contains(ref.groupId())).map(ref -> ref.agency().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@link #agenciesOf}, and the employers of the posts of the Board among these groups: who holds one works for both. */
    public Set<String> employersOf(Collection<String> groupIds) {
        Set<String> employers = new TreeSet<>(agenciesOf(groupIds));
        boardPosts.stream().filter(post -> post.employerAgencyId() != null && groupIds.contains(groupId(post)))
                .map(BoardPost::employerAgencyId).forEach(employers::add);
        return employers;
    }

    /** The agency's post whose group this is; empty for a post of the Board and for any other group. */
    public Optional<PostRef> post(String groupId) {
        return allPosts().filter(ref -> ref.groupId().equals(groupId)).findFirst();
    }

    /** The post of the Board with a role of which there is one; the first in the file where there may be several. */
    public Optional<BoardPost> boardPost(BoardRole role) {
        return boardPosts.stream().filter(post -> post.role() == role).findFirst();
    }

    /** Group of the Board's office, which every partnership has. */
    public String officeGroup() {
        return groupId(boardPost(BoardRole.OFFICE).orElseThrow());
    }

    /** Id of the agency that employs the Board's office, if one does. */
    public Optional<String> officeEmployer() {
        return boardPost(BoardRole.OFFICE).map(BoardPost::employerAgencyId);
    }

    /** The post of the Board whose group this is. */
    public Optional<BoardPost> boardPostOf(String groupId) {
        return boardPosts.stream().filter(post -> groupId(post).equals(groupId)).findFirst();
    }

    /** All posts of the Board with a role, in the order of the file. */
    public List<BoardPost> boardPosts(BoardRole role) {
        return boardPosts.stream().filter(post -> post.role() == role).toList();
    }

    /** The rungs of a stage, from the bottom to the top, alternatives among them; empty when no rung acts at it. */
    public List<Rung> rungsOfStage(int stage) {
        return rungs.stream().filter(rung -> rung.stage() == stage).toList();
    }

    /**
     * The rung to climb to from this one without leaving its stage (SOL-2.4a). An alternative is no step upwards.
     *
     * @return empty when the rung is the last of its stage
     * @throws IllegalArgumentException when the file has no such rung
     */
    public Optional<Rung> nextRung(String rungId) {
        Rung from = rung(rungId);
        return rungs.subList(rungs.indexOf(from) + 1, rungs.size()).stream()
                .filter(rung -> rung.stage() == from.stage() && rung.alternativeTo() == null)
                .findFirst();
    }

    /**
     * Whether the rung is of the highest rank of the line, from which alone a case leaves it (SOL-2.4b).
     *
     * @throws IllegalArgumentException when the file has no such rung
     */
    public boolean isTopRung(String rungId) {
        return rung(rungId).top();
    }

    /** The groups of all posts, agencies first, then the Board. */
    public List<PostGroup> allGroups() {
        List<PostGroup> groups = new ArrayList<>();
        allPosts().forEach(ref -> groups.add(new PostGroup(ref.groupId(), ref.readableName())));
        boardPosts.forEach(post -> groups.add(new PostGroup(groupId(post), post.name() + ", " + name)));
        return List.copyOf(groups);
    }

    /** The posts whose holders the file names by date (SGL-K.1). */
    public List<DatedPost> datedPosts() {
        return Stream.concat(allPosts().map(ref -> new DatedPost(ref.groupId(), ref.readableName(), ref.post().holders())),
                boardPosts.stream().map(post -> new DatedPost(groupId(post), post.name() + ", " + name, post.holders())))
                .filter(post -> !post.holders().isEmpty()).toList();
    }

    /** One account for each post, for trying the software out. */
    public List<SampleAccount> sampleAccounts() {
        List<SampleAccount> accounts = new ArrayList<>();
        allPosts().forEach(ref -> accounts.add(account(ref.groupId(), ref.post().name(), ref.agency().name())));
        boardPosts.forEach(post -> accounts.add(account(groupId(post), post.name(), name)));
        return List.copyOf(accounts);
    }

    private static SampleAccount account(String groupId, String firstName, String lastName) {
        String userId = sampleUserId(groupId);
        return new SampleAccount(userId, firstName, lastName, userId + "@example.org", groupId);
    }

    private Stream<PostRef> allPosts() {
        return agencies.stream().flatMap(agency -> agency.posts().stream()
                .map(post -> new PostRef(groupId(agency, post), agency, post)));
    }

    private List<PostRef> postsOf(String agencyId, Predicate<Post> wanted) {
        return allPosts().filter(ref -> ref.agency().id().equals(agencyId) && wanted.test(ref.post())).toList();
    }
}
