DROP TRIGGER IF EXISTS "~chrysalis_10_order_line_unit_amount" ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_10_order_line_unit_amount();
ALTER TABLE public.order_line RENAME COLUMN unit_amount TO chrysalis_twin_unit_amount;
ALTER TABLE public.order_line RENAME COLUMN chrysalis_hidden_unit_amount TO unit_amount;
ALTER TABLE public.order_line ALTER COLUMN unit_amount SET NOT NULL;
CREATE FUNCTION public.chrysalis_10_order_line_unit_amount() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.chrysalis_twin_unit_amount IS NOT NULL THEN
            chrysalis_following := NEW;
            chrysalis_following.chrysalis_twin_unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
            IF record_image_ne(ROW(chrysalis_following.chrysalis_twin_unit_amount), ROW(NEW.chrysalis_twin_unit_amount)) THEN
                NEW.unit_amount := (SELECT (unit_amount::double precision) FROM (SELECT chrysalis_given.chrysalis_twin_unit_amount AS unit_amount) AS order_line);
            END IF;
        ELSE
            NEW.chrysalis_twin_unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.chrysalis_twin_unit_amount), ROW(OLD.chrysalis_twin_unit_amount)) THEN
            chrysalis_following := NEW;
            chrysalis_following.chrysalis_twin_unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
            IF record_image_ne(ROW(chrysalis_following.chrysalis_twin_unit_amount), ROW(NEW.chrysalis_twin_unit_amount)) THEN
                NEW.unit_amount := (SELECT (unit_amount::double precision) FROM (SELECT chrysalis_given.chrysalis_twin_unit_amount AS unit_amount) AS order_line);
            END IF;
        ELSIF record_image_ne(ROW(NEW.unit_amount), ROW(OLD.unit_amount)) THEN
            NEW.chrysalis_twin_unit_amount := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT chrysalis_given.unit_amount AS unit_amount) AS order_line);
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_10_order_line_unit_amount"
    BEFORE INSERT OR UPDATE ON public.order_line
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_10_order_line_unit_amount();
