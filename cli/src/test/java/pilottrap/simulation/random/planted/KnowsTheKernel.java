package pilottrap.simulation.random.planted;

import pilottrap.simulation.kernel.planted.KnowsPilots;

/** Planted: luck that knows the kernel. */
public final class KnowsTheKernel {
    final KnowsPilots kernel = new KnowsPilots();
}
