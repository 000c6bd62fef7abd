package pilottrap.simulation.parameter;

import java.util.Locale;

/** A shared pool of specialists, in the order of {@code docs/model.md} §4.6. */
public enum PoolKind {
    /** AI and data science: builds pilots. */
    AI("AI & data science"),
    /** Data engineering: makes real data ready. */
    DATA("Data engineering"),
    /** Integration and platform engineering. */
    INTEGRATION("Integration & platform"),
    /** Security, legal and risk review. */
    GOVERNANCE("Governance review"),
    /** Change and enablement. */
    CHANGE("Change & enablement"),
    /** MLOps and run: onboarding and retraining. */
    MLOPS("MLOps & run");

    private final String label;

    PoolKind(String label) {
        this.label = label;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String label() {
        return label;
    }
}
