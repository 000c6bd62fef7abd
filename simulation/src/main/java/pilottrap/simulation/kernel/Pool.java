package pilottrap.simulation.kernel;

import java.util.Arrays;

/**
 * A pool of people who share themselves out among their jobs: an egalitarian processor-sharing station with multitasking
 * loss, service weights, caps and an optional limit on the jobs admitted at once (model.md, §4.6, C8, C12).
 *
 * <p>With c the capacity, n the load count (1 for a working job, less for one in limbo) and ℓ = n/c,
 *
 * <ul>
 *   <li>total rate = c·η(ℓ), where the efficiency η is linear between given knots;
 *   <li>a job's rate is its share of the total in proportion to its weight, but never above its cap; what capped jobs leave
 *       is shared again (water-filling);
 *   <li>its work progresses at rate × progress × throttle. A slow-walked or throttled job occupies its full share.
 * </ul>
 *
 * <p>Time is in minutes, work in person-weeks (pw), capacity in full-time equivalents (FTE): 1 FTE delivers 1 pw a week.
 *
 * <p>Changes of capacity, weights, progress, limbo and so on take effect at the next {@link #share}. Between two calls of it
 * all rates are constant, {@link #advance} moves work on exactly, and a job completes at the first whole minute at which its
 * work is done; what that last minute does beyond the work counts as service. Whatever the caller does at a minute, it ends
 * with {@code share(now)} and the pool's slot scheduled at the minute returned:
 *
 * <pre>{@code
 * pool.advance(now);
 * for (int job = pool.finished(); job >= 0; job = pool.finished()) {
 *     long tag = pool.tag(job);
 *     pool.leave(now, job);
 * }
 * calendar.schedule(slot, pool.share(now), Phase.COMPLETION);
 * }</pre>
 *
 * <p>Operations cost a few nanoseconds per job present and allocate nothing once the arrays have grown to the largest number
 * of jobs ever present.
 */
public final class Pool {

    /** Minutes in a week. */
    public static final long MINUTES_A_WEEK = 10_080;

    private static final double TOLERANCE = 1e-9;
    private static final int ROOM = 16;

    /*
     * Jobs live in parallel arrays, indexed by handle in [0, high). A handle that nobody holds has all its numbers at zero,
     * so the loops need not ask. Free handles are reused lowest first, which keeps high near the number of jobs.
     */
    private long[] tags = new long[ROOM];
    private long[] entries = new long[ROOM];
    private long[] dues = new long[ROOM];
    private double[] works = new double[ROOM];
    private double[] left = new double[ROOM];
    private double[] done = new double[ROOM];
    private double[] weights = new double[ROOM];
    private double[] caps = new double[ROOM];
    private double[] ranks = new double[ROOM];
    private double[] progress = new double[ROOM];
    private double[] loads = new double[ROOM];
    private double[] rates = new double[ROOM];
    private double[] speeds = new double[ROOM];
    private double[] claims = new double[ROOM];
    private double[] ceilings = new double[ROOM];
    private boolean[] present = new boolean[ROOM];
    private boolean[] admitted = new boolean[ROOM];
    private boolean[] limbo = new boolean[ROOM];
    private boolean[] spared = new boolean[ROOM];
    private int high;
    private int jobs;
    private int admissions;

    private double[] knots = {0};
    private double[] efficiencies = {1};
    private int limit = Integer.MAX_VALUE;
    private double capacity;
    private double throttle = 1;

    /** What is in force since the last share. */
    private double capacityNow;

    private double efficiencyNow = 1;
    private double occupiedNow;
    private double speedNow;
    /** The earliest minute of completion, past or present for jobs that are done; what share returns lies after now. */
    private long firstDue = Calendar.NEVER;

    private long next = Calendar.NEVER;
    private boolean sharesStale;
    private boolean speedsStale;

    private long now;
    private double occupiedArea;
    private double capacityArea;
    private double speedArea;
    private double deliveredByLeft;
    private double waitOfLeft;
    private long jobArea;
    private long waitingArea;
    private long timeOfLeft;
    private long departures;

    /** Creates an empty pool without capacity at minute 0; {@link #reset} makes it useful. */
    public Pool() {}

    /**
     * Starts again, empty.
     *
     * @param now the minute to start at, ≥ 0
     * @param capacity FTE, in [0, ∞)
     * @param limit the number of jobs admitted at once, ≥ 1; {@link Integer#MAX_VALUE} for no limit
     * @param loads the loads ℓ at which the efficiency is given, strictly ascending, at least one
     * @param efficiency η at those loads, in (0, 1]; linear between them, constant outside
     * @throws IllegalArgumentException if an argument is outside its range or the arrays differ in length
     */
    public void reset(long now, double capacity, int limit, double[] loads, double[] efficiency) {
        if (now < 0) {
            throw new IllegalArgumentException("now must be in [0, ∞) minutes: " + now);
        }
        limit(limit);
        efficiency(loads, efficiency);
        clear();
        capacity(capacity);
        throttle(1);
        capacityNow = capacity;
        this.now = now;
    }

    private void clear() {
        for (int job = 0; job < high; job++) {
            vacate(job);
        }
        high = 0;
        jobs = 0;
        admissions = 0;
        efficiencyNow = 1;
        occupiedNow = 0;
        speedNow = 0;
        firstDue = Calendar.NEVER;
        next = Calendar.NEVER;
        sharesStale = true;
        occupiedArea = 0;
        capacityArea = 0;
        speedArea = 0;
        deliveredByLeft = 0;
        waitOfLeft = 0;
        jobArea = 0;
        waitingArea = 0;
        timeOfLeft = 0;
        departures = 0;
    }

    private void efficiency(double[] loads, double[] efficiency) {
        if (loads.length == 0 || loads.length != efficiency.length) {
            throw new IllegalArgumentException("loads and efficiency must have the same length of at least 1: "
                    + loads.length + " and " + efficiency.length);
        }
        for (int i = 0; i < loads.length; i++) {
            Check.notNegative("load", loads[i]);
            Check.positive("efficiency", efficiency[i]);
            Check.share("efficiency", efficiency[i]);
            if (i > 0 && !(loads[i] > loads[i - 1])) {
                throw new IllegalArgumentException("loads must ascend: " + Arrays.toString(loads));
            }
        }
        if (!(Arrays.equals(knots, loads) && Arrays.equals(efficiencies, efficiency))) {
            knots = loads.clone();
            efficiencies = efficiency.clone();
        }
    }

    /**
     * Sets the capacity from the next {@link #share} on.
     *
     * @param fte full-time equivalents, in [0, ∞)
     * @throws IllegalArgumentException if {@code fte} is outside its range or NaN
     */
    public void capacity(double fte) {
        Check.notNegative("capacity", fte);
        if (fte != capacity) {
            capacity = fte;
            sharesStale = true;
        }
    }

    /**
     * Returns the capacity in force since the last {@link #share}.
     *
     * @return FTE, in [0, ∞)
     */
    public double capacity() {
        return capacityNow;
    }

    /**
     * Sets the limit on jobs admitted at once, from the next {@link #share} on. Nobody admitted is sent back.
     *
     * @param jobs ≥ 1; {@link Integer#MAX_VALUE} for no limit
     * @throws IllegalArgumentException if {@code jobs} is below 1
     */
    public void limit(int jobs) {
        if (!(jobs >= 1)) {
            throw new IllegalArgumentException("limit must be >= 1 jobs: " + jobs);
        }
        if (jobs != limit) {
            limit = jobs;
            sharesStale = true;
        }
    }

    /**
     * Slows the progress of all jobs from the next {@link #share} on, after sharing: the capacity stays occupied.
     *
     * @param factor in [0, 1]; 1 after a reset
     * @throws IllegalArgumentException if {@code factor} is outside its range or NaN
     */
    public void throttle(double factor) {
        Check.share("throttle", factor);
        if (factor != throttle) {
            throttle = factor;
            speedsStale = true;
        }
    }

    /**
     * Enters a job. It waits until the next {@link #share} admits it.
     *
     * @param now the minute, not before the last one
     * @param tag the caller's name for it; ties are settled by the lower tag
     * @param work pw to be done, in [0, ∞)
     * @param weight service weight, in (0, ∞)
     * @param cap the most it can use, pw a week before slow-walk, in (0, ∞)
     * @param rank the place in the waiting line of a limited pool: higher first, ties by tag; not NaN
     * @return its handle, a small number ≥ 0, reused once it has left
     * @throws IllegalArgumentException if an argument is outside its range or NaN
     */
    public int enter(long now, long tag, double work, double weight, double cap, double rank) {
        Check.notNegative("work", work);
        Check.positive("weight", weight);
        Check.positive("cap", cap);
        if (Double.isNaN(rank)) {
            throw new IllegalArgumentException("rank must not be NaN: tag " + tag);
        }
        advance(now);
        int job = vacancy();
        tags[job] = tag;
        entries[job] = now;
        dues[job] = Calendar.NEVER;
        works[job] = work;
        left[job] = work;
        weights[job] = weight;
        caps[job] = cap;
        ranks[job] = rank;
        progress[job] = 1;
        loads[job] = 1;
        present[job] = true;
        jobs++;
        sharesStale = true;
        return job;
    }

    private int vacancy() {
        int job = 0;
        if (jobs == high) {
            job = high;
        } else {
            while (present[job]) {
                job++;
            }
        }
        if (job == tags.length) {
            grow(2 * job);
        }
        high = Math.max(high, job + 1);
        return job;
    }

    private void grow(int room) {
        tags = Arrays.copyOf(tags, room);
        entries = Arrays.copyOf(entries, room);
        dues = Arrays.copyOf(dues, room);
        works = Arrays.copyOf(works, room);
        left = Arrays.copyOf(left, room);
        done = Arrays.copyOf(done, room);
        weights = Arrays.copyOf(weights, room);
        caps = Arrays.copyOf(caps, room);
        ranks = Arrays.copyOf(ranks, room);
        progress = Arrays.copyOf(progress, room);
        spared = Arrays.copyOf(spared, room);
        loads = Arrays.copyOf(loads, room);
        rates = Arrays.copyOf(rates, room);
        speeds = Arrays.copyOf(speeds, room);
        claims = new double[room];
        ceilings = new double[room];
        present = Arrays.copyOf(present, room);
        admitted = Arrays.copyOf(admitted, room);
        limbo = Arrays.copyOf(limbo, room);
    }

    private void vacate(int job) {
        dues[job] = Calendar.NEVER;
        left[job] = 0;
        done[job] = 0;
        rates[job] = 0;
        speeds[job] = 0;
        present[job] = false;
        admitted[job] = false;
        limbo[job] = false;
        spared[job] = false;
    }

    /**
     * Sets a job's service weight, from the next {@link #share} on.
     *
     * @param job a handle
     * @param w in (0, ∞)
     * @throws IllegalArgumentException if {@code w} is outside its range or NaN, or nobody holds the handle
     */
    public void weight(int job, double w) {
        checkPresent(job);
        if (w != weights[job]) {
            Check.positive("weight", w);
            weights[job] = w;
            sharesStale = true;
        }
    }

    /**
     * Sets the share of a job's rate that becomes work, 1 − β, from the next {@link #share} on. It is 1 when a job enters.
     *
     * @param job a handle
     * @param factor in [0, 1]
     * @throws IllegalArgumentException if {@code factor} is outside its range or NaN, or nobody holds the handle
     */
    public void progress(int job, double factor) {
        checkPresent(job);
        if (factor != progress[job]) {
            Check.share("progress", factor);
            progress[job] = factor;
            speedsStale = true;
        }
    }

    /**
     * Spares a job the pool's throttle, from the next {@link #share} on and as long as it stays.
     *
     * @param job a handle
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public void spare(int job) {
        checkPresent(job);
        spared[job] = true;
        speedsStale = true;
    }

    /**
     * Moves a job into limbo or back, from the next {@link #share} on. In limbo it makes no progress, but keeps its place,
     * counts as {@code load} instead of 1, and has its weight and cap scaled by it.
     *
     * @param job a handle
     * @param limbo whether it is in limbo
     * @param load what it counts while in limbo, in [0, 1]; not used on the way back
     * @throws IllegalArgumentException if {@code load} is outside its range or NaN, or nobody holds the handle
     */
    public void limbo(int job, boolean limbo, double load) {
        checkPresent(job);
        double count = limbo ? load : 1;
        Check.share("load", count);
        if (limbo != this.limbo[job] || count != loads[job]) {
            this.limbo[job] = limbo;
            loads[job] = count;
            sharesStale = true;
        }
    }

    /**
     * Gives a job more work, from the next {@link #share} on.
     *
     * @param job a handle
     * @param work pw, in [0, ∞)
     * @throws IllegalArgumentException if {@code work} is outside its range or NaN, or nobody holds the handle
     */
    public void add(int job, double work) {
        checkPresent(job);
        Check.notNegative("work", work);
        works[job] += work;
        left[job] += work;
        dues[job] = Calendar.NEVER;
        speedsStale = true;
    }

    /**
     * Lets a job go, done or withdrawn. Its share lies idle until the next {@link #share}.
     *
     * @param now the minute, not before the last one
     * @param job a handle; nobody holds it afterwards
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public void leave(long now, int job) {
        checkPresent(job);
        advance(now);
        long stay = now - entries[job];
        timeOfLeft += stay;
        waitOfLeft += stay - MINUTES_A_WEEK * works[job] / caps[job];
        deliveredByLeft += done[job];
        departures++;
        jobs--;
        if (admitted[job]) {
            admissions--;
        }
        vacate(job);
        while (high > 0 && !present[high - 1]) {
            high--;
        }
        total();
        sharesStale = true;
    }

    /**
     * Moves every job's work and all statistics on.
     *
     * @param now the minute to move to, not before the last one and not beyond the earliest completion
     * @throws IllegalArgumentException if {@code now} lies before the last minute
     * @throws IllegalStateException if a job is done before {@code now}: its completion was missed, or a change was not
     *     followed by {@link #share}
     */
    public void advance(long now) {
        long minutes = now - this.now;
        if (minutes <= 0) {
            if (minutes < 0) {
                throw new IllegalArgumentException("now must be in [" + this.now + ", ∞) minutes: " + now);
            }
            return;
        }
        if (now > next) {
            throw new IllegalStateException(
                    "the completion at minute " + next + " was missed: the pool was moved to minute " + now);
        }
        this.now = now;
        for (int job = 0; job < high; job++) {
            double step = speeds[job] * minutes;
            left[job] -= step;
            done[job] += step;
        }
        occupiedArea += occupiedNow * minutes;
        capacityArea += capacityNow * minutes;
        speedArea += speedNow * minutes;
        jobArea += jobs * minutes;
        waitingArea += (jobs - admissions) * minutes;
    }

    /**
     * Moves on to a minute, admits whom the limit allows, and shares the capacity out anew if anything has changed.
     *
     * @param now the minute, not before the last one
     * @return the minute of the earliest completion, always later than {@code now}, or {@link Calendar#NEVER}
     * @throws IllegalArgumentException if {@code now} lies before the last minute
     * @throws IllegalStateException if the completion of a job was missed
     */
    public long share(long now) {
        advance(now);
        if (sharesStale) {
            admit();
            fill();
        }
        if (sharesStale || speedsStale || next <= now) {
            sharesStale = false;
            speedsStale = false;
            pace();
            next = Math.max(firstDue, now + 1);
        }
        return next;
    }

    private void admit() {
        while (admissions < jobs && admissions < limit) {
            int best = -1;
            for (int job = 0; job < high; job++) {
                if (present[job] && !admitted[job] && (best < 0 || comesBefore(job, best))) {
                    best = job;
                    if (limit == Integer.MAX_VALUE) {
                        break;
                    }
                }
            }
            admitted[best] = true;
            admissions++;
        }
    }

    private boolean comesBefore(int job, int other) {
        return ranks[job] > ranks[other] || (ranks[job] == ranks[other] && tags[job] < tags[other]);
    }

    /** Sets the rates by water-filling: whoever would get more than the cap gets the cap, and the rest is shared again. */
    private void fill() {
        capacityNow = capacity;
        double count = 0;
        double open = 0;
        for (int job = 0; job < high; job++) {
            double load = admitted[job] ? loads[job] : 0;
            count += load;
            claims[job] = weights[job] * load;
            ceilings[job] = caps[job] * load;
            open += claims[job];
        }
        efficiencyNow = efficiencyAt(count == 0 ? 0 : count / capacityNow);
        double total = capacityNow * efficiencyNow;
        double level = total > 0 && open > 0 ? total / open : 0;
        // The level only rises, so whoever is at the cap stays there.
        for (int capped = -1, before = -2; capped != before; ) {
            before = capped;
            capped = 0;
            double rest = total;
            open = 0;
            for (int job = 0; job < high; job++) {
                double share = claims[job] * level;
                if (share > ceilings[job]) {
                    rates[job] = ceilings[job];
                    rest -= ceilings[job];
                    capped++;
                } else {
                    rates[job] = share;
                    open += claims[job];
                }
            }
            if (capped == 0) {
                return;
            }
            if (open > 0) {
                level = Math.max(level, rest / open);
            }
        }
    }

    private double efficiencyAt(double load) {
        int last = knots.length - 1;
        if (load >= knots[last]) {
            return efficiencies[last];
        }
        if (load <= knots[0]) {
            return efficiencies[0];
        }
        int i = 1;
        while (knots[i] < load) {
            i++;
        }
        double share = (load - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return efficiencies[i - 1] + share * (efficiencies[i] - efficiencies[i - 1]);
    }

    /** Sets the speeds and the minutes of completion. A job whose speed stays keeps its minute. */
    private void pace() {
        double full = 1.0 / MINUTES_A_WEEK;
        double scale = throttle / MINUTES_A_WEEK;
        for (int job = 0; job < high; job++) {
            double speed = limbo[job] ? 0 : rates[job] * progress[job] * (spared[job] ? full : scale);
            if (dues[job] > now && (speed != speeds[job] || dues[job] == Calendar.NEVER)) {
                dues[job] = due(left[job], speed);
            }
            speeds[job] = speed;
        }
        total();
    }

    private long due(double work, double speed) {
        if (!(speed > 0)) {
            return Calendar.NEVER;
        }
        double minutes = Math.max(1, Math.ceil(work / speed));
        return minutes > Calendar.LAST_MINUTE - now ? Calendar.NEVER : now + (long) minutes;
    }

    private void total() {
        double rate = 0;
        double speed = 0;
        long due = Calendar.NEVER;
        for (int job = 0; job < high; job++) {
            rate += rates[job];
            speed += speeds[job];
            due = Math.min(due, dues[job]);
        }
        occupiedNow = rate / efficiencyNow;
        speedNow = speed;
        firstDue = due;
    }

    /**
     * Returns a job whose minute of completion has come.
     *
     * @return the handle of the one with the lowest tag, −1 if there is none
     */
    public int finished() {
        int best = -1;
        if (firstDue <= now) {
            for (int job = 0; job < high; job++) {
                if (present[job] && dues[job] <= now && (best < 0 || tags[job] < tags[best])) {
                    best = job;
                }
            }
        }
        return best;
    }

    private void checkPresent(int job) {
        if (!(job >= 0 && job < high && present[job])) {
            throw new IllegalArgumentException("no job has the handle " + job);
        }
    }

    /**
     * Returns the work a job still needs.
     *
     * @param job a handle
     * @return pw at the minute moved to; at most 0 once it is done, less by the last minute's overshoot
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public double remaining(int job) {
        checkPresent(job);
        return left[job];
    }

    /**
     * Returns the work a job has received, the last minute's overshoot included.
     *
     * @param job a handle
     * @return pw since it entered
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public double delivered(int job) {
        checkPresent(job);
        return done[job];
    }

    /**
     * Returns the caller's name for a job.
     *
     * @param job a handle
     * @return the tag it entered with
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public long tag(int job) {
        checkPresent(job);
        return tags[job];
    }

    /**
     * Returns when a job came in.
     *
     * @param job a handle
     * @return the minute
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public long entered(int job) {
        checkPresent(job);
        return entries[job];
    }

    /**
     * Returns whether a job is in limbo.
     *
     * @param job a handle
     * @return what {@link #limbo(int, boolean, double)} set last
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public boolean limbo(int job) {
        checkPresent(job);
        return limbo[job];
    }

    /**
     * Returns whether a job has not been admitted yet.
     *
     * @param job a handle
     * @return whether it stands in the waiting line
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public boolean waiting(int job) {
        checkPresent(job);
        return !admitted[job];
    }

    /**
     * Returns a job's present rate before slow-walk and throttle, multitasking loss included.
     *
     * @param job a handle
     * @return pw a week, in [0, cap]
     * @throws IllegalArgumentException if nobody holds the handle
     */
    public double rate(int job) {
        checkPresent(job);
        return rates[job];
    }

    /**
     * Returns the number of jobs present, waiting ones and those in limbo included.
     *
     * @return ≥ 0
     */
    public int jobs() {
        return jobs;
    }

    /**
     * Returns the number of jobs that divide the pool's attention: 1 for each admitted one, less in limbo.
     *
     * @return n, ≥ 0, with the jobs admitted by the last {@link #share}
     */
    public double effectiveJobs() {
        double count = 0;
        for (int job = 0; job < high; job++) {
            if (admitted[job]) {
                count += loads[job];
            }
        }
        return count;
    }

    /**
     * Returns the load ℓ = effective jobs / capacity.
     *
     * @return jobs per FTE; 0 without jobs, infinite with jobs but no capacity
     */
    public double load() {
        double count = effectiveJobs();
        return count == 0 ? 0 : count / capacityNow;
    }

    /**
     * Returns the efficiency η(ℓ) in force since the last {@link #share}.
     *
     * @return in (0, 1]
     */
    public double efficiency() {
        return efficiencyNow;
    }

    /**
     * Returns the capacity that is occupied: Σ rates before slow-walk / η.
     *
     * @return FTE, in [0, capacity] up to rounding
     */
    public double occupied() {
        return occupiedNow;
    }

    /**
     * Returns ∫ occupied dt since the reset.
     *
     * @return person-weeks occupied, at the minute moved to
     */
    public double occupiedWork() {
        return occupiedArea / MINUTES_A_WEEK;
    }

    /**
     * Returns ∫ capacity dt since the reset.
     *
     * @return person-weeks on offer, at the minute moved to
     */
    public double offeredWork() {
        return capacityArea / MINUTES_A_WEEK;
    }

    /**
     * Returns the utilization since the reset, ∫ occupied dt / ∫ capacity dt.
     *
     * @return in [0, 1] up to rounding; 0 if nothing has been on offer
     */
    public double utilization() {
        return capacityArea == 0 ? 0 : occupiedArea / capacityArea;
    }

    /**
     * Returns the work done on all jobs since the reset, summed job by job.
     *
     * @return pw, at the minute moved to, overshoot of last minutes included
     */
    public double delivered() {
        double sum = deliveredByLeft;
        for (int job = 0; job < high; job++) {
            sum += done[job];
        }
        return sum;
    }

    /**
     * Returns the work done on all jobs since the reset, summed over time: ∫ Σ speed dt. It equals {@link #delivered()}.
     *
     * @return pw, at the minute moved to
     */
    public double progressed() {
        return speedArea;
    }

    /**
     * Returns ∫ N dt since the reset, N the number of jobs present.
     *
     * @return job-minutes, exact
     */
    public long jobMinutes() {
        return jobArea;
    }

    /**
     * Returns the time that all jobs, left and present, have spent in the pool since the reset. It equals {@link
     * #jobMinutes()}: Little's law.
     *
     * @return minutes, exact
     */
    public long timeInSystem() {
        long sum = timeOfLeft;
        for (int job = 0; job < high; job++) {
            if (present[job]) {
                sum += now - entries[job];
            }
        }
        return sum;
    }

    /**
     * Returns the job-minutes spent in the waiting line of a limited pool since the reset.
     *
     * @return minutes, exact
     */
    public long waitingMinutes() {
        return waitingArea;
    }

    /**
     * Returns the number of jobs that have left since the reset.
     *
     * @return ≥ 0
     */
    public long departures() {
        return departures;
    }

    /**
     * Returns the time of departed jobs in the pool.
     *
     * @return minutes, Σ over the jobs that have left since the reset
     */
    public long timeOfDeparted() {
        return timeOfLeft;
    }

    /**
     * Returns the waits of departed jobs: time in the pool − work/cap, the time it would have taken alone.
     *
     * @return minutes, Σ over the jobs that have left since the reset; negative for those withdrawn early
     */
    public double waitOfDeparted() {
        return waitOfLeft;
    }

    /**
     * Returns how far Little's law is from holding: (∫ N dt − Σ time in system) / ∫ N dt.
     *
     * @return 0, unless this class is wrong
     */
    public double littleResidual() {
        return jobArea == 0 ? timeInSystem() : (double) (jobArea - timeInSystem()) / jobArea;
    }

    /**
     * Checks the invariants of the pool at a minute, after {@link #share}.
     *
     * @param now the minute, not before the last one
     * @throws IllegalStateException if the pool gives out more than its capacity, idles while a job could take more, favours
     *     a job beyond its weight or cap, lets one wait in vain, or lost work or time in its books
     */
    public void check(long now) {
        advance(now);
        hold(jobArea == timeInSystem(), "∫N dt", (double) jobArea, "Σ time in system", (double) timeInSystem());
        double delivered = delivered();
        hold(
                Math.abs(delivered - speedArea) <= TOLERANCE * Math.max(1, speedArea),
                "delivered",
                delivered,
                "∫ rate dt",
                speedArea);
        hold(
                occupiedArea <= capacityArea * (1 + TOLERANCE),
                "∫ occupied dt",
                occupiedArea,
                "∫ capacity dt",
                capacityArea);
        hold(occupiedNow <= capacityNow * (1 + TOLERANCE), "occupied", occupiedNow, "capacity", capacityNow);
        if (sharesStale) {
            return;
        }
        hold(admissions == jobs || admissions >= limit, "admitted", admissions, "limit", limit);
        checkShares();
    }

    private void checkShares() {
        double level = 0;
        boolean hungry = false;
        for (int job = 0; job < high; job++) {
            double cap = caps[job] * loads[job];
            if (admitted[job] && rates[job] < cap * (1 - TOLERANCE)) {
                hungry = true;
                level = Math.max(level, rates[job] / (weights[job] * loads[job]));
            }
        }
        hold(!hungry || occupiedNow >= capacityNow * (1 - TOLERANCE), "occupied", occupiedNow, "capacity", capacityNow);
        for (int job = 0; job < high; job++) {
            double cap = caps[job] * loads[job];
            double fair = admitted[job] ? Math.min(cap, level * weights[job] * loads[job]) : 0;
            hold(rates[job] <= cap * (1 + TOLERANCE), "rate of job " + job, rates[job], "cap", cap);
            if (hungry) {
                hold(
                        Math.abs(rates[job] - fair) <= TOLERANCE * capacityNow,
                        "rate of job " + job,
                        rates[job],
                        "share",
                        fair);
            }
        }
    }

    private void hold(boolean truth, String name, double value, String other, double otherValue) {
        if (!truth) {
            throw new IllegalStateException(
                    "pool at minute " + now + ": " + name + " = " + value + " against " + other + " = " + otherValue);
        }
    }
}
