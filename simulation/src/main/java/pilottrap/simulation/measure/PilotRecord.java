package pilottrap.simulation.measure;

import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.UseCase;

/**
 * What became of one pilot.
 *
 * @param pilot order of launch, from 0
 * @param proposal the proposal's identity, equal in every scenario of the same replication
 * @param unit the business unit's name
 * @param function its function
 * @param useCase its archetype
 * @param mode how it was sourced
 * @param performative launched for show or for the technology's sake
 * @param tier risk tier, 1 to 3
 * @param value full yearly value, k$
 * @param launched minute of launch
 * @param stage the stage at the horizon
 * @param limbo whether it is in limbo at the horizon
 * @param fate its fate 104 weeks after launch
 * @param cause the dominant cause of that fate
 * @param passed minute of the passed pilot review, −1 if never
 * @param live minute of going live, −1 if never
 * @param ended minute of its end, −1 if still there
 * @param successful whether judged successful 26 weeks after going live
 * @param spend k$ spent on its work
 * @param plan k$ planned for its work
 * @param runSpend k$ spent on running and retraining it
 * @param realized k$ of value it realized
 */
public record PilotRecord(
        int pilot,
        long proposal,
        String unit,
        BusinessFunction function,
        UseCase useCase,
        Mode mode,
        boolean performative,
        int tier,
        double value,
        long launched,
        Stage stage,
        boolean limbo,
        Fate fate,
        Cause cause,
        long passed,
        long live,
        long ended,
        boolean successful,
        double spend,
        double plan,
        double runSpend,
        double realized) {}
