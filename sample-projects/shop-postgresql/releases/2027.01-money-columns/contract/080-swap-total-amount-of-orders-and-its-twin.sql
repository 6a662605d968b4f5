-- title: Swap total_amount of orders and its twin
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - caution type-changes-here: Both applications meet the new type from here on.
--   - caution column-stands-last: "The column stands last in public.orders from here on: a statement that gives values without naming their columns must name them before."

DROP TRIGGER IF EXISTS "~chrysalis_6_orders_total_amount" ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_6_orders_total_amount();
ALTER TABLE public.orders ALTER COLUMN total_amount DROP NOT NULL;
ALTER TABLE public.orders RENAME COLUMN total_amount TO chrysalis_hidden_total_amount;
ALTER TABLE public.orders RENAME COLUMN chrysalis_twin_total_amount TO total_amount;
CREATE FUNCTION public.chrysalis_6_orders_total_amount() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_following := NEW;
        chrysalis_following.total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.chrysalis_hidden_total_amount AS total_amount) AS orders);
        IF record_image_ne(ROW(chrysalis_following.total_amount), ROW(NEW.total_amount)) THEN
            NEW.chrysalis_hidden_total_amount := (SELECT (total_amount::double precision) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.total_amount), ROW(OLD.total_amount)) THEN
            chrysalis_following := NEW;
            chrysalis_following.total_amount := (SELECT (total_amount::numeric(12,2)) FROM (SELECT chrysalis_given.chrysalis_hidden_total_amount AS total_amount) AS orders);
            IF record_image_ne(ROW(chrysalis_following.total_amount), ROW(NEW.total_amount)) THEN
                NEW.chrysalis_hidden_total_amount := (SELECT (total_amount::double precision) FROM (SELECT chrysalis_given.total_amount AS total_amount) AS orders);
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_6_orders_total_amount"
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_6_orders_total_amount();
