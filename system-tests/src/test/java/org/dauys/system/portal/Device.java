package org.dauys.system.portal;

/** What people hold in their hands, by the size of its window in CSS pixels. */
public enum Device {
    /** The smallest phone that the portal is made for. */
    PHONE(360, 780),
    DESK(1280, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
