DROP TRIGGER IF EXISTS chrysalis_order_line_unit_amount ON public.order_line;
DROP FUNCTION IF EXISTS public.chrysalis_order_line_unit_amount();
ALTER TABLE public.order_line RENAME COLUMN unit_amount TO chrysalis_twin_unit_amount;
ALTER TABLE public.order_line RENAME COLUMN chrysalis_hidden_unit_amount TO unit_amount;
ALTER TABLE public.order_line ALTER COLUMN unit_amount SET NOT NULL;
CREATE OR REPLACE FUNCTION public.chrysalis_order_line_unit_amount() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.order_line.unit_amount%TYPE;
    chrysalis_after public.order_line.chrysalis_twin_unit_amount%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.chrysalis_twin_unit_amount IS NOT NULL THEN
            chrysalis_after := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT NEW.unit_amount AS unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount) AS order_line);
            IF chrysalis_after IS DISTINCT FROM NEW.chrysalis_twin_unit_amount THEN
                chrysalis_before := (SELECT (chrysalis_twin_unit_amount::double precision) FROM (SELECT NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.unit_amount AS unit_amount) AS order_line);
                NEW.unit_amount := chrysalis_before;
            END IF;
        ELSE
            chrysalis_after := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT NEW.unit_amount AS unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount) AS order_line);
            NEW.chrysalis_twin_unit_amount := chrysalis_after;
        END IF;
    ELSE
        IF NEW.chrysalis_twin_unit_amount IS DISTINCT FROM OLD.chrysalis_twin_unit_amount THEN
            chrysalis_after := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT NEW.unit_amount AS unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount) AS order_line);
            IF chrysalis_after IS DISTINCT FROM NEW.chrysalis_twin_unit_amount THEN
                chrysalis_before := (SELECT (chrysalis_twin_unit_amount::double precision) FROM (SELECT NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.unit_amount AS unit_amount) AS order_line);
                NEW.unit_amount := chrysalis_before;
            END IF;
        ELSIF NEW.unit_amount IS DISTINCT FROM OLD.unit_amount THEN
            chrysalis_after := (SELECT (unit_amount::numeric(12,2)) FROM (SELECT NEW.unit_amount AS unit_amount, NEW.id AS id, NEW.order_id AS order_id, NEW.article AS article, NEW.quantity AS quantity, NEW.chrysalis_twin_unit_amount AS chrysalis_twin_unit_amount) AS order_line);
            NEW.chrysalis_twin_unit_amount := chrysalis_after;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_order_line_unit_amount
    BEFORE INSERT OR UPDATE ON public.order_line
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_order_line_unit_amount();
