package org.plenary.screening.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest turned rectangle around a set of points: convex hull, then one try per edge. */
final class MinAreaRect {
  private record Point(double x, double y) {}

  private MinAreaRect() {}

  /**
   * @param xy the points as x, y, x, y, … (at least one)
   * @param score passed on
   */
  static TextQuad around(double[] xy, double score) {
    List<Point> hull = hull(xy);
    double bestArea = Double.MAX_VALUE;
    double[] best = extent(hull, 1, 0);
    double bestX = 1;
    double bestY = 0;
    for (int i = 0; i < hull.size(); i++) {
      Point a = hull.get(i);
      Point b = hull.get((i + 1) % hull.size());
      double edge = Math.hypot(b.x - a.x, b.y - a.y);
      if (edge < 1e-9) {
        continue;
      }
      double ux = (b.x - a.x) / edge;
      double uy = (b.y - a.y) / edge;
      double[] e = extent(hull, ux, uy);
      double area = (e[1] - e[0]) * (e[3] - e[2]);
      if (area < bestArea) {
        bestArea = area;
        best = e;
        bestX = ux;
        bestY = uy;
      }
    }
    return quad(best, bestX, bestY, score);
  }

  /** Chooses the direction of reading: to the right, or downwards where the line stands upright. */
  private static TextQuad quad(double[] e, double ux, double uy, double score) {
    double u = (e[0] + e[1]) / 2;
    double v = (e[2] + e[3]) / 2;
    double x = u * ux - v * uy;
    double y = u * uy + v * ux;
    double alongU = e[1] - e[0];
    double alongV = e[3] - e[2];
    boolean uIsHorizontal = Math.abs(ux) >= Math.abs(uy);
    double width = uIsHorizontal ? alongU : alongV;
    double height = uIsHorizontal ? alongV : alongU;
    double hx = uIsHorizontal ? ux : -uy;
    double hy = uIsHorizontal ? uy : ux;
    if (hx < 0) {
      hx = -hx;
      hy = -hy;
    }
    return height >= 1.5 * width
        ? new TextQuad(x, y, -hy, hx, height, width, score)
        : new TextQuad(x, y, hx, hy, width, height, score);
  }

  private static double[] extent(List<Point> points, double ux, double uy) {
    double[] e = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Point p : points) {
      double u = p.x * ux + p.y * uy;
      double v = p.y * ux - p.x * uy;
      e[0] = Math.min(e[0], u);
      e[1] = Math.max(e[1], u);
      e[2] = Math.min(e[2], v);
      e[3] = Math.max(e[3], v);
    }
    return e;
  }

  /** Andrew's monotone chain. */
  private static List<Point> hull(double[] xy) {
    List<Point> points = new ArrayList<>(xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      points.add(new Point(xy[i], xy[i + 1]));
    }
    points.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    List<Point> hull = new ArrayList<>();
    addChain(hull, points);
    addChain(hull, points.reversed());
    return hull;
  }

  private static void addChain(List<Point> hull, List<Point> points) {
    int floor = hull.size();
    for (Point p : points) {
      while (hull.size() >= floor + 2 && cross(hull.get(hull.size() - 2), hull.getLast(), p) <= 0) {
        hull.removeLast();
      }
      hull.add(p);
    }
    hull.removeLast();
  }

  private static double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  }
}
