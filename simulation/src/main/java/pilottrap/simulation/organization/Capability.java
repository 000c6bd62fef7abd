package pilottrap.simulation.organization;

import java.util.Arrays;
import java.util.Optional;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Purpose;

/** A capability stock of the organization that programmes build and neglect erodes (§4.7.11). Data is kept by unit. */
public enum Capability {
    /** D, the organization's mean; each unit has its own. */
    DATA(Parameters.DATA_MATURITY, Purpose.ORGANIZATION_DATA_OWN, Purpose.ORGANIZATION_DATA),
    /** I. */
    INTEGRATION(
            Parameters.INTEGRATION_MATURITY, Purpose.ORGANIZATION_INTEGRATION_OWN, Purpose.ORGANIZATION_INTEGRATION),
    /** G. */
    GOVERNANCE(Parameters.GOVERNANCE_CURRENCY, Purpose.ORGANIZATION_GOVERNANCE_OWN, Purpose.ORGANIZATION_GOVERNANCE),
    /** M. */
    MLOPS(Parameters.MLOPS_MATURITY, Purpose.ORGANIZATION_MLOPS_OWN, Purpose.ORGANIZATION_MLOPS),
    /** C. */
    CHANGE(Parameters.CHANGE_CAPABILITY, Purpose.ORGANIZATION_CHANGE_OWN, Purpose.ORGANIZATION_CHANGE),
    /** P. */
    PRODUCT(Parameters.PRODUCT_DISCIPLINE, Purpose.ORGANIZATION_PRODUCT_OWN, Purpose.ORGANIZATION_PRODUCT),
    /** U. */
    SAFETY(Parameters.PSYCHOLOGICAL_SAFETY, Purpose.ORGANIZATION_SAFETY_OWN, Purpose.ORGANIZATION_SAFETY);

    /** Its initial level. */
    final Parameter parameter;
    /** The draw of its own deviation. */
    final Purpose own;
    /** The draw of its noise. */
    final Purpose noise;

    Capability(Parameter parameter, Purpose own, Purpose noise) {
        this.parameter = parameter;
        this.own = own;
        this.noise = noise;
    }

    /** The capability whose initial level a parameter states. */
    public static Optional<Capability> of(Parameter parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter.index() == parameter.index())
                .findFirst();
    }

    /** The parameter that states its initial level. */
    public Parameter parameter() {
        return parameter;
    }
}
