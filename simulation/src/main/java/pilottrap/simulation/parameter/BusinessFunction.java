package pilottrap.simulation.parameter;

import java.util.Locale;

/** A business function of the organization, in the order of {@code docs/model.md} §4.9. */
public enum BusinessFunction {
    /** Sales and marketing. */
    SALES("Sales & Marketing"),
    /** Customer service. */
    SERVICE("Customer Service"),
    /** Operations and supply chain. */
    OPERATIONS("Operations & Supply Chain"),
    /** Finance and procurement, the back office. */
    FINANCE("Finance & Procurement"),
    /** Human resources. */
    HR("Human Resources"),
    /** Legal, risk and compliance. */
    LEGAL("Legal, Risk & Compliance"),
    /** IT and software engineering. */
    IT("IT & Software Engineering"),
    /** Research, development and product. */
    RND("R&D & Product");

    private final String label;

    BusinessFunction(String label) {
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
