package dev.chrysalis.app.timeline.scene.shape;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepAction;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The icons that the timeline is drawn with. */
public enum IconName {
    EXPAND(MaterialDesignA.ARROW_EXPAND_HORIZONTAL),
    ROLLOUT(MaterialDesignR.ROCKET_LAUNCH_OUTLINE),
    CONTRACT(MaterialDesignA.ARROW_COLLAPSE_HORIZONTAL),
    PLANNED(MaterialDesignC.CIRCLE_OUTLINE),
    RUNNING(MaterialDesignP.PROGRESS_CLOCK),
    CUT_OFF(MaterialDesignP.PROGRESS_ALERT),
    BEGUN(MaterialDesignP.PROGRESS_CHECK),
    DONE(MaterialDesignC.CHECK_CIRCLE),
    TICK(MaterialDesignC.CHECK_BOLD),
    FAILED(MaterialDesignC.CLOSE_OCTAGON_OUTLINE),
    CLOSE(MaterialDesignC.CLOSE),
    UNDONE(MaterialDesignU.UNDO_VARIANT),
    HIDDEN(MaterialDesignE.EYE_OFF_OUTLINE),
    SOAKING(MaterialDesignT.TIMER_SAND),
    SEALED(MaterialDesignL.LOCK_CHECK_OUTLINE),
    POINT_OF_NO_RETURN(MaterialDesignB.BOOM_GATE),
    NOTICE(MaterialDesignI.INFORMATION_OUTLINE),
    CAUTION(MaterialDesignA.ALERT_OUTLINE),
    DANGER(MaterialDesignA.ALERT_OCTAGON),
    LOCK_NOBODY(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE),
    LOCK_WRITERS(MaterialDesignL.LOCK_OUTLINE),
    LOCK_EVERYBODY(MaterialDesignL.LOCK),
    SQL(MaterialDesignD.DATABASE_ARROW_RIGHT_OUTLINE),
    BACKFILL(MaterialDesignT.TABLE_REFRESH),
    SCRIPT(MaterialDesignC.CONSOLE),
    CHECK(MaterialDesignS.SHIELD_CHECK_OUTLINE),
    PERSON(MaterialDesignA.ACCOUNT_OUTLINE),
    EARLIER(MaterialDesignC.CHEVRON_LEFT),
    LATER(MaterialDesignC.CHEVRON_RIGHT);

    private final Ikon ikon;

    IconName(Ikon ikon) {
        this.ikon = ikon;
    }

    /** Its place in the icon font. */
    public int code() {
        return ikon.getCode();
    }

    public static IconName of(PhaseName phase) {
        return valueOf(phase.name());
    }

    public static IconName of(Blocking blocking) {
        return switch (blocking) {
            case NOBODY -> LOCK_NOBODY;
            case WRITERS -> LOCK_WRITERS;
            case EVERYBODY -> LOCK_EVERYBODY;
        };
    }

    public static IconName of(StepAction action) {
        return action.accept(KIND);
    }

    private static final StepAction.Visitor<IconName> KIND = new StepAction.Visitor<>() {
        @Override
        public IconName sql(StepAction.Sql sql) {
            return SQL;
        }

        @Override
        public IconName backfill(StepAction.Backfill backfill) {
            return BACKFILL;
        }

        @Override
        public IconName script(StepAction.Script script) {
            return SCRIPT;
        }

        @Override
        public IconName manual(StepAction.Manual manual) {
            return manual.soak().isPresent() ? SOAKING : PERSON;
        }

        @Override
        public IconName check(StepAction.Check check) {
            return CHECK;
        }
    };
}
