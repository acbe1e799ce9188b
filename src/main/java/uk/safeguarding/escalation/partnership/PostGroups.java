package uk.safeguarding.escalation.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the groups of posts to what the identity service can keep. */
final class PostGroups {

    private static final int LONGEST_ID = 64;

    private final String partnershipId;
    private final Map<String, String> groupsByUser = new HashMap<>();

    /** @param agencies agencies that have been read before */
    PostGroups(String partnershipId, List<Agency> agencies) {
        this.partnershipId = partnershipId;
        agencies.forEach(agency -> agency.posts().forEach(post -> {
            String group = Partnership.groupId(partnershipId, agency.id(), post.id());
            groupsByUser.putIfAbsent(Partnership.sampleUserId(group), group);
        }));
    }

    /** Reports a group that is too long, or whose sample account would be that of another group. */
    void check(Section section, String agencyOrBoard, String postId) {
        if (agencyOrBoard.isEmpty() || postId.isEmpty()) {
            return;
        }
        String group = Partnership.groupId(partnershipId, agencyOrBoard, postId);
        if (group.length() > LONGEST_ID) {
            section.mistakeAt("id", "The group '" + group + "' of this post has " + group.length()
                    + " characters; at most " + LONGEST_ID + " can be kept. Shorten an id.");
        }
        String before = groupsByUser.putIfAbsent(Partnership.sampleUserId(group), group);
        if (before != null && !before.equals(group)) {
            section.mistakeAt("id", "The groups '" + before + "' and '" + group
                    + "' would share one sample account. Change an id.");
        }
    }
}
