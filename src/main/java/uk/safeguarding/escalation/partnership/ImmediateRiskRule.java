package uk.safeguarding.escalation.partnership;

/**
 * What immediate risk to the adult does to the ladder (GEN-10).
 *
 * @param entryStage lowest stage at which a dispute then stands, counted from 1; 2 in Solihull, where stage 1 alone is
 *                   dropped (SOL-2.2b, AMB-27)
 */
public record ImmediateRiskRule(int entryStage) {
}
