package pilottrap.output.chart;

/** Moves labels apart along a line, as little as it takes. */
final class Spread {
    private Spread() {}

    /**
     * Where labels come to lie without overlap.
     *
     * @param wanted where the middle of each would be best, ascending
     * @param heights the height of each
     * @param from where the first may begin
     * @param to where the last should end; given up if they do not fit
     * @return the middles, ascending
     */
    static double[] apart(double[] wanted, double[] heights, double from, double to) {
        int n = wanted.length;
        double[] middles = wanted.clone();
        // A block of touching labels moves as one to the mean of what its members want.
        double[] start = new double[n];
        double[] size = new double[n];
        double[] want = new double[n];
        int[] first = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            first[blocks] = i;
            size[blocks] = heights[i];
            want[blocks] = wanted[i] - heights[i] / 2;
            start[blocks] = Math.max(from, Math.min(want[blocks], to - heights[i]));
            blocks++;
            while (blocks > 1 && start[blocks - 2] + size[blocks - 2] > start[blocks - 1]) {
                int a = blocks - 2;
                int b = blocks - 1;
                int inA = first[b] - first[a];
                int inB = i + 1 - first[b];
                want[a] = (inA * want[a] + inB * (want[b] - size[a])) / (inA + inB);
                size[a] += size[b];
                start[a] = Math.max(from, Math.min(want[a], to - size[a]));
                blocks--;
            }
        }
        for (int block = 0; block < blocks; block++) {
            double y = start[block];
            int end = block + 1 < blocks ? first[block + 1] : n;
            for (int i = first[block]; i < end; i++) {
                middles[i] = y + heights[i] / 2;
                y += heights[i];
            }
        }
        return middles;
    }
}
