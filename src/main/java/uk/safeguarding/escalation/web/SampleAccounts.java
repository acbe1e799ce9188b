package uk.safeguarding.escalation.web;

import java.util.List;

/**
 * The made-up accounts of the evaluation mode, for the start page. Whoever creates them offers them as a bean; without
 * one, the start page leaves the section out.
 */
public interface SampleAccounts {

    /**
     * One account.
     *
     * @param partnership the partnership's name, as people say it
     * @param agency      the agency's name
     * @param post        the post's name
     * @param userId      the account's name for signing in
     */
    record Row(String partnership, String agency, String post, String userId) {
    }

    /**
     * All sample accounts, in the order in which they are shown.
     *
     * @return the accounts, never null
     */
    List<Row> rows();

    /**
     * The password of them all.
     *
     * @return the password as it is typed
     */
    String password();
}
