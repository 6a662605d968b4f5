package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.TableSql;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import java.util.List;
import java.util.Optional;

/**
 * A large partition leaves its parent while that goes on being read and written. The server does so outside of a transaction only, and not
 * beside a default partition; a proof of the rows' place, made before, spares the way back a scan under a lock.
 */
final class ConcurrentDetachment {

    private static final int FIRST_MAJOR = 14;

    private final ObjectName table;
    private final PartitionOf place;
    private final PlaceProof proof;
    private final Situation situation;

    private ConcurrentDetachment(ObjectName table, PartitionOf place, PlaceProof proof, Situation situation) {
        this.table = table;
        this.place = place;
        this.proof = proof;
        this.situation = situation;
    }

    /** @return empty where the partition is small, or can only be detached while nobody uses the parent */
    static Optional<ConcurrentDetachment> of(ObjectName table, PartitionOf place, Stage stage, Situation situation) {
        boolean can = situation.can(Capability.CONCURRENT_DETACHING) && situation.prod().product().major() >= FIRST_MAJOR;
        return can && !situation.isSmall(table) && !PlaceProof.hasDefault(situation.prodName(place.parent()), situation)
                ? PlaceProof.ofLeaving(table, stage, situation)
                .map(proof -> new ConcurrentDetachment(table, place, proof, situation)) : Optional.empty();
    }

    /** Makes a draft the one that detaches, and writes what comes before and after it. */
    void complete(Draft.Builder draft, DraftSheet sheet) {
        TableSql tables = situation.sql().tables();
        ObjectName parent = place.parent();
        ObjectName inProd = situation.prodName(table);
        draft.outsideTransaction(Move.of(List.of(tables.detachPartition(table, parent, true)),
                        List.of(tables.finishDetaching(table, parent), tables.attachPartition(table, place))))
                .done(situation.sql().states().isDetached(parent, table))
                .notice("waits-for-all-users", "It waits until each transaction that used " + parent
                        + " has ended, and holds up nobody meanwhile. If it is cut off "
                        + "while it waits, nobody finds the rows of " + table + " through " + parent
                        + " until the next run lets it go, or a rollback attaches it again.")
                .needs(proof.draft(sheet));
        sheet.add(proof.dropAlone(Heirs.released(parent, inProd)));
    }
}
