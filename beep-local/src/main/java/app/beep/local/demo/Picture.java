package app.beep.local.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Landscapes that are drawn rather than stored. */
enum Picture {
    SUNRISE(new Color(0x27315c), new Color(0xf6b26b), new Color(0xffe9b8), new Color(0x3a2b45), 14),
    FOG(new Color(0xbfc9d1), new Color(0xe8ecef), new Color(0xf7f9fa), new Color(0x8795a0), 26),
    SEA(new Color(0x4a90c2), new Color(0xcfe8f5), new Color(0xfffdf2), new Color(0x155e8a), 9);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int LAYERS = 4;
    private static final int STEP = 8;

    private final Color sky;
    private final Color horizon;
    private final Color sun;
    private final Color land;
    private final int roughness;

    Picture(Color sky, Color horizon, Color sun, Color land, int roughness) {
        this.sky = sky;
        this.horizon = horizon;
        this.sun = sun;
        this.land = land;
        this.roughness = roughness;
    }

    static Picture named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The scene as PNG, 960 by 540. */
    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, sky, 0, HEIGHT * 0.75f, horizon));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setPaint(sun);
        canvas.fill(new Ellipse2D.Double(WIDTH * 0.62, HEIGHT * 0.36, 110, 110));
        for (int layer = 0; layer < LAYERS; layer++) {
            hills(canvas, layer);
        }
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void hills(Graphics2D canvas, int layer) {
        var depth = (layer + 1.0) / LAYERS;
        var ground = new Path2D.Double();
        ground.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += STEP) {
            var wave = Math.sin(x / 140.0 + layer * 1.7) + 0.5 * Math.sin(x / 57.0 + layer);
            ground.lineTo(x, HEIGHT * (0.55 + 0.11 * layer) - roughness * wave * (1.4 - depth));
        }
        ground.lineTo(WIDTH, HEIGHT);
        ground.closePath();
        canvas.setPaint(mixed(horizon, land, depth));
        canvas.fill(ground);
    }

    private static Color mixed(Color far, Color near, double share) {
        return new Color(
                (int) (far.getRed() + (near.getRed() - far.getRed()) * share),
                (int) (far.getGreen() + (near.getGreen() - far.getGreen()) * share),
                (int) (far.getBlue() + (near.getBlue() - far.getBlue()) * share));
    }
}
