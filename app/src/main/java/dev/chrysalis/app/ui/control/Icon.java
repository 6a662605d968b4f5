package dev.chrysalis.app.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/** Every picture that the screens use, by what it means. */
public enum Icon {
    COMPARE("mdi2c-compare"),
    TIMELINE("mdi2c-chart-gantt"),
    SIMULATE("mdi2f-flask-outline"),
    WINDOW("mdi2m-monitor-dashboard"),
    RUNBOOK("mdi2c-clipboard-list-outline"),
    HISTORY("mdi2h-history"),
    SETTINGS("mdi2c-cog-outline"),
    HOME("mdi2h-home-outline"),

    EXPAND("mdi2a-arrow-expand-horizontal"),
    ROLLOUT("mdi2r-rocket-launch-outline"),
    CONTRACT("mdi2a-arrow-collapse-horizontal"),

    PLANNED("mdi2c-circle-outline"),
    RUNNING("mdi2p-progress-clock"),
    WAITING_FOR_LOCK("mdi2l-lock-clock"),
    CUT_OFF("mdi2p-progress-alert"),
    BEGUN("mdi2p-progress-check"),
    DONE("mdi2c-check-circle"),
    FAILED("mdi2c-close-octagon-outline"),
    UNDONE("mdi2u-undo-variant"),
    HIDDEN("mdi2e-eye-off-outline"),
    SOAKING("mdi2t-timer-sand"),
    SEALED("mdi2l-lock-check-outline"),
    POINT_OF_NO_RETURN("mdi2b-boom-gate"),

    NOTICE("mdi2i-information-outline"),
    CAUTION("mdi2a-alert-outline"),
    DANGER("mdi2a-alert-octagon"),

    LOCK_NOBODY("mdi2l-lock-open-variant-outline"),
    LOCK_WRITERS("mdi2l-lock-outline"),
    LOCK_EVERYBODY("mdi2l-lock"),

    PROD("mdi2s-shield-alert"),
    DEV("mdi2c-code-tags"),
    COPY_DATABASE("mdi2f-flask-outline"),

    SQL("mdi2d-database-arrow-right-outline"),
    BACKFILL("mdi2t-table-refresh"),
    SCRIPT("mdi2c-console"),
    CHECK("mdi2s-shield-check-outline"),
    PERSON("mdi2a-account-outline"),

    ADDED("mdi2p-plus-box"),
    CHANGED("mdi2p-pencil-box"),
    DROPPED("mdi2m-minus-box"),
    REPLACED("mdi2s-swap-horizontal-bold"),

    PLAY("mdi2p-play"),
    PAUSE("mdi2p-pause"),
    STOP("mdi2s-stop-circle-outline"),
    REFRESH("mdi2r-refresh"),
    UNDO("mdi2u-undo"),
    REDO("mdi2r-redo"),
    RESTORE("mdi2b-backup-restore"),
    COPY("mdi2c-content-copy"),
    EXPORT("mdi2e-export-variant"),
    PRINT("mdi2p-printer"),
    SEARCH("mdi2m-magnify"),
    FILTER("mdi2f-filter-variant"),
    FIT("mdi2f-fit-to-page-outline"),
    CHAIN("mdi2l-link-variant"),
    CONNECTED("mdi2c-check-network-outline"),
    NOT_CONNECTED("mdi2d-database-off-outline"),
    CONNECTION("mdi2c-connection"),
    JOBS("mdi2p-progress-check"),

    ADD("mdi2p-plus"),
    REMOVE("mdi2m-minus"),
    CLOSE("mdi2c-close"),
    TICK("mdi2c-check"),
    TICK_ALL("mdi2c-check-all"),
    LEAVE_OUT("mdi2c-cancel"),
    QUESTION("mdi2h-help-circle-outline"),
    APPEARANCE("mdi2t-theme-light-dark"),
    UP("mdi2c-chevron-up"),
    DOWN("mdi2c-chevron-down"),
    LEFT("mdi2c-chevron-left"),
    RIGHT("mdi2c-chevron-right"),
    ARROW_RIGHT("mdi2a-arrow-right"),
    ARROW_LEFT("mdi2a-arrow-left"),
    FOLDER("mdi2f-folder-outline"),
    FOLDER_OPEN("mdi2f-folder-open-outline"),
    FOLDER_DROP("mdi2f-folder-download-outline"),
    SERVER("mdi2d-database-plus-outline"),
    IMPORT("mdi2d-database-import-outline"),
    DELETE("mdi2d-delete-outline"),
    EDIT("mdi2p-pencil-outline"),
    FILE("mdi2f-file-document-outline"),
    PDF("mdi2f-file-pdf-box"),
    HTML("mdi2l-language-html5"),
    MARKDOWN("mdi2l-language-markdown-outline"),
    STEPS("mdi2f-format-list-numbered"),
    CARDS("mdi2v-view-agenda-outline"),
    CALENDAR("mdi2c-calendar-blank-outline"),

    TABLE("mdi2t-table"),
    VIEW("mdi2e-eye-outline"),
    ROUTINE("mdi2f-function-variant"),
    SEQUENCE("mdi2n-numeric"),
    TYPE("mdi2s-shape-outline"),
    SCHEMA("mdi2f-folder-table-outline"),
    EXTENSION("mdi2p-puzzle-outline"),
    OTHER_OBJECT("mdi2c-cube-outline");

    private static final int ROW = 16;

    private final String literal;

    Icon(String literal) {
        this.literal = literal;
    }

    /** The name in the icon font. */
    public String literal() {
        return literal;
    }

    /** A node of 16 px in the colour of its surrounding text. */
    public FontIcon node() {
        return node(ROW);
    }

    /** @param size in px */
    public FontIcon node(int size) {
        FontIcon icon = new FontIcon(literal);
        icon.setIconSize(size);
        // AtlantaFX gives every icon 18 px by style sheet, which wins over the property; the style so far names the font
        icon.setStyle(icon.getStyle() + ";-fx-icon-size: " + size + "px;");
        icon.getStyleClass().add("chr-icon");
        return icon;
    }

    /** @param tone a token that may colour an icon: {@code ok}, {@code warn}, {@code bad}, {@code accent}, {@code muted} */
    public FontIcon node(int size, String tone) {
        FontIcon icon = node(size);
        icon.getStyleClass().add("tone-" + tone);
        return icon;
    }
}
