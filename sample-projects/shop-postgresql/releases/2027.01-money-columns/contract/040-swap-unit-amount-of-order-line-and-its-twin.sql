-- title: Swap unit_amount of order_line and its twin
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.order_line
-- blocks: everybody
-- hazards:
--   - caution type-changes-here: Both applications meet the new type from here on.
--   - caution column-stands-last: "The column stands last in public.order_line from here on: a statement that gives values without naming their columns must name them before."

DROP TRIGGER IF EXISTS "~chrysalis_10_order_line_unit_amount" ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_10_order_line_unit_amount();
ALTER TABLE public.order_line ALTER COLUMN unit_amount DROP NOT NULL;
ALTER TABLE public.order_line RENAME COLUMN unit_amount TO chrysalis_hidden_unit_amount;
ALTER TABLE public.order_line RENAME COLUMN chrysalis_twin_unit_amount TO unit_amount;
CREATE FUNCTION public.chrysalis_10_order_line_unit_amount() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_following := NEW;
        chrysalis_following.unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.chrysalis_hidden_unit_amount AS unit_amount) AS order_line);
        IF record_image_ne(ROW(chrysalis_following.unit_amount), ROW(NEW.unit_amount)) THEN
            NEW.chrysalis_hidden_unit_amount := (SELECT (unit_amount::double precision) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.unit_amount), ROW(OLD.unit_amount)) THEN
            chrysalis_following := NEW;
            chrysalis_following.unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.chrysalis_hidden_unit_amount AS unit_amount) AS order_line);
            IF record_image_ne(ROW(chrysalis_following.unit_amount), ROW(NEW.unit_amount)) THEN
                NEW.chrysalis_hidden_unit_amount := (SELECT (unit_amount::double precision) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_10_order_line_unit_amount"
    BEFORE INSERT OR UPDATE ON public.order_line
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_10_order_line_unit_amount();
