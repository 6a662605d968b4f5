DROP TRIGGER IF EXISTS "~chrysalis_12_conversation_last_message_timestamp" ON public.conversation;
DROP FUNCTION IF EXISTS public.chrysalis_12_conversation_last_message_timestamp();
ALTER TABLE public.conversation RENAME COLUMN chrysalis_hidden_last_message_id TO last_message_id;
CREATE FUNCTION public.chrysalis_12_conversation_last_message_timestamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.last_message_timestamp IS NOT NULL THEN
            chrysalis_following := NEW;
            chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
            IF record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(NEW.last_message_timestamp)) THEN
                NEW.last_message_id := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT chrysalis_given.last_message_timestamp AS last_message_timestamp, chrysalis_given.id AS id) AS conversation);
            END IF;
        ELSE
            NEW.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.last_message_timestamp), ROW(OLD.last_message_timestamp)) THEN
            chrysalis_following := NEW;
            chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
            IF record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(NEW.last_message_timestamp)) THEN
                NEW.last_message_id := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT chrysalis_given.last_message_timestamp AS last_message_timestamp, chrysalis_given.id AS id) AS conversation);
            END IF;
        ELSIF record_image_ne(ROW(NEW.last_message_id), ROW(OLD.last_message_id)) THEN
            NEW.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
        ELSIF record_image_ne(ROW(NEW.id), ROW(OLD.id)) THEN
            chrysalis_following := OLD;
            chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT OLD.last_message_id AS last_message_id, OLD.id AS id) AS conversation);
            IF NOT record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(OLD.last_message_timestamp)) THEN
                NEW.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
            ELSE
                chrysalis_following := NEW;
                chrysalis_following.last_message_timestamp := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT chrysalis_given.last_message_id AS last_message_id, chrysalis_given.id AS id) AS conversation);
                IF record_image_ne(ROW(chrysalis_following.last_message_timestamp), ROW(NEW.last_message_timestamp)) THEN
                    NEW.last_message_id := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT chrysalis_given.last_message_timestamp AS last_message_timestamp, chrysalis_given.id AS id) AS conversation);
                END IF;
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_12_conversation_last_message_timestamp"
    BEFORE INSERT OR UPDATE ON public.conversation
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_12_conversation_last_message_timestamp();
